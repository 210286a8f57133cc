package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.county.Story;
import org.careshed.journal.Offer;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.careshed.scenario.Pathway.Next;
import org.junit.jupiter.api.Test;

/** The arranged county with a desk at its centre (pool 1 of facility 0): register 3 minutes, see the doctor, pay 4 minutes. */
class OneVisitServiceTest {

    private static final int CENTRE = 0;
    private static final int DESK = 1;

    @Test
    void withTheCardNobodyRegistersAndPayingTakesLess() {
        LeverStory after = told(lever(0, Map.of("share", 1.0, "shorter", 0.5, "results", 0.0)));
        assertThat(minutesAtDesk(after)).containsOnly(2.0);
        assertThat(minutesAtDesk(told())).containsOnly(3.0, 4.0);
        assertThat(after.used(Offer.SPARED_STEP))
                .hasSize(arrivals(after))
                .allMatch(line -> line.startsWith("SPARED_STEP 0 "));
    }

    @Test
    void aLargerShareSparesTheSameVisitsAndMore() {
        int half = told(lever(0, Map.of("share", 0.5, "results", 0.0)))
                .used(Offer.SPARED_STEP)
                .size();
        int all = told(lever(0, Map.of("share", 1.0, "results", 0.0)))
                .used(Offer.SPARED_STEP)
                .size();
        assertThat(half).isBetween(all * 3 / 10, all * 7 / 10);
    }

    @Test
    void resultsByPhoneSpareVisits() {
        LeverStory after = told(lever(0, Map.of("share", 0.0, "results", 1.0)));
        assertThat(followUps(after)).as("those after a stay").isLessThan(followUps(told()) / 2);
    }

    @Test
    void elsewhereFollowUpsStay() {
        long before = told().all("contactPlanned").stream()
                .filter(planned -> planned.words().get(5).toString().equals("FOLLOW_UP"))
                .filter(planned -> planned.number(7) != CENTRE)
                .count();
        assertThat(before).isPositive();
        LeverStory after = told(lever(0, Map.of("share", 0.0, "results", 1.0)));
        assertThat(after.used(Offer.SPARED_STEP)).isNotEmpty().allMatch(line -> line.startsWith("SPARED_STEP 0 "));
    }

    @Test
    void withNobodysCardItIsTheSameByteForByteAndBeforeItsFirstDayToo() {
        assertThat(told(lever(0, Map.of("share", 0.0, "results", 0.0))).lines()).isEqualTo(told().lines());
        LeverStory later = told(lever(6, Map.of()));
        assertThat(later.linesBefore(6)).isEqualTo(told().linesBefore(6));
        assertThat(later.lines()).isNotEqualTo(told().lines());
    }

    @Test
    void desksThatAreNotThereAndTwoCardsAreRefused() {
        Scope station = new Scope(List.of("station-east"), List.of(), List.of());
        LeverEntry nowhere = LeverStory.lever(OneVisitService.SHAPE, 0, station, Map.of("resource", "desk"));
        assertThatThrownBy(() -> told(nowhere))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("desk");
        assertThatThrownBy(() -> told(lever(0, Map.of()), lever(2, Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("one card");
    }

    private static List<Double> minutesAtDesk(LeverStory story) {
        return story.all("serviceStarts").stream()
                .filter(start -> start.number(1) == CENTRE && start.number(2) == DESK)
                .map(start -> Ticks.minutes(start.number(6)))
                .toList();
    }

    private static int arrivals(LeverStory story) {
        return (int) story.all("patientArrives").stream()
                .filter(arrival -> arrival.number(1) == CENTRE)
                .count();
    }

    private static long followUps(LeverStory story) {
        return story.all("contactPlanned").stream()
                .filter(planned -> planned.words().get(5).toString().equals("FOLLOW_UP") && planned.number(6) > 0)
                .filter(planned -> planned.number(7) == CENTRE)
                .count();
    }

    private static LeverStory told(LeverEntry... levers) {
        Story story = Arranged.everything()
                .resource("centre", "desk", 1, hours(8, 17))
                .insteadOf(
                        "centre",
                        step("register", "desk", minutes(3), new Next("consult", 1)),
                        step("consult", "doctor", minutes(9), new Next("pay", 0.8)),
                        step("pay", "desk", minutes(4)));
        return LeverStory.told(story, levers);
    }

    private static LeverEntry lever(int day, Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(own);
        all.put("resource", "desk");
        return LeverStory.lever(OneVisitService.SHAPE, day, all);
    }
}
