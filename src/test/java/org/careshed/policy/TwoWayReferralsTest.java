package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.policy.LeverStory.told;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Facilities of the arranged county: 0 centre, 1 city (outside), 2 people's hospital, 3 and 4 stations, 5 TCM hospital. */
class TwoWayReferralsTest {

    private static final Set<Integer> HOSPITALS = Set.of(2, 5);

    @Test
    void chancesGoTheStatedPartOfTheWay() {
        Scenario base = LeverStory.scenario(Arranged.everything());
        Scenario half = new TwoWayReferrals(lever(0, Map.of("green_channel", 1.0))).reshape(base, 0.5);
        assertThat(half.arrangements().competence().greenChannel()).isCloseTo(0.8, within(1e-12));
        assertThat(half.arrangements().competence().returns())
                .isEqualTo(base.arrangements().competence().returns());
    }

    @Test
    void throughTheGreenChannelPatientsAreSeenTheSameDay() {
        LeverStory always = told(lever(0, Map.of("green_channel", 1.0)));
        LeverStory never = told(lever(0, Map.of("green_channel", 0.0)));
        assertThat(always.used(Offer.GREEN_CHANNEL)).isNotEmpty();
        assertThat(never.used(Offer.GREEN_CHANNEL)).isEmpty();
        assertThat(told().used(Offer.GREEN_CHANNEL)).isEmpty();
    }

    @Test
    void aClosedGateKeepsFirstContactsAtTheGrassroots() {
        LeverStory open = told(lever(0, Map.of("conditions", List.of("ill"))));
        LeverStory shut = told(lever(0, Map.of("conditions", List.of("ill"), "first_contact_held", 1.0)));
        assertThat(hospitalsChosen(open, 0)).isPositive();
        assertThat(hospitalsChosen(shut, 0)).isLessThan(hospitalsChosen(open, 0) / 4);
    }

    @Test
    void theGateIsOpenForConditionsItDoesNotName() {
        LeverStory shut = told(lever(0, Map.of("conditions", List.of("ill"), "first_contact_held", 1.0)));
        assertThat(hospitalsChosen(shut, 2)).isPositive();
    }

    @Test
    void aGateForNobodySaysSo() {
        assertThatThrownBy(() -> told(lever(0, Map.of("first_contact_held", 0.5))))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("conditions");
    }

    @Test
    void twoOfThemOnOneDayAreRefused() {
        assertThatThrownBy(() -> told(lever(0, Map.of()), lever(3, Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("two-way-referral")
                .hasMessageContaining("how patients are referred");
    }

    @Test
    void beforeItsFirstDayNothingDiffers() {
        LeverEntry late = lever(6, Map.of("conditions", List.of("ill"), "first_contact_held", 1.0));
        assertThat(told(late).linesBefore(6)).isEqualTo(told().linesBefore(6)).isNotEmpty();
        assertThat(told(late).lines()).isNotEqualTo(told().lines());
    }

    private static long hospitalsChosen(LeverStory story, int condition) {
        return story.all("facilityChosen").stream()
                .filter(chosen -> chosen.number(2) == condition && HOSPITALS.contains((int) chosen.number(3)))
                .map(Told::atMs)
                .count();
    }

    private static LeverEntry lever(int fromDay, Map<String, Object> own) {
        return LeverStory.lever(TwoWayReferrals.SHAPE, fromDay, own);
    }
}
