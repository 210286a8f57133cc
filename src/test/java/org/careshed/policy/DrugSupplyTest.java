package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.policy.LeverStory.told;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.county.Story;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Choice.Nests;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.junit.jupiter.api.Test;

/** In the arranged county refills fall due every ten days, over fifteen days. */
class DrugSupplyTest {

    private static final int REFILL = 1;
    private static final Map<String, Object> LONG =
            Map.of("common_list", 0.0, "long_prescriptions", 1.0, "length", 84 * Ticks.DAY);

    @Test
    void longPrescriptionsSaveRefills() {
        LeverStory before = told();
        LeverStory after = told(lever(0, LONG));
        assertThat(refills(after)).hasSizeLessThan(refills(before).size());
        assertThat(after.used(Offer.LONG_PRESCRIPTION)).isNotEmpty();
        assertThat(after.made(Offer.LONG_PRESCRIPTION))
                .isEqualTo(after.used(Offer.LONG_PRESCRIPTION).size());
    }

    @Test
    void theyOnlyLeaveRefillsOutAndMoveNone() {
        LeverStory after = told(lever(0, LONG));
        assertThat(refills(told())).containsAll(refills(after));
        Set<Integer> helped = Set.copyOf(after.users(Offer.LONG_PRESCRIPTION));
        assertThat(ofOthers(after, helped)).isEqualTo(ofOthers(told(), helped));
    }

    @Test
    void drugsThatDoNotLastPastTheNextRefillSaveNone() {
        Map<String, Object> shorter = new HashMap<>(LONG);
        shorter.put("length", 9 * Ticks.DAY);
        assertThat(told(lever(0, shorter)).lines()).isEqualTo(told().lines());
    }

    @Test
    void drugsAtHomeLastWhenTheLeverEnds() {
        LeverEntry once = lever(0, LONG);
        LeverEntry ends = new LeverEntry(
                once.lever(),
                once.from(),
                java.util.Optional.of(once.from().plusDays(6)),
                once.scope(),
                once.settings());
        LeverStory after = told(ends);
        assertThat(after.used(Offer.LONG_PRESCRIPTION))
                .isNotEmpty()
                .allMatch(line -> Long.parseLong(line.split(" ")[3]) < 6 * Ticks.DAY);
        assertThat(refills(after))
                .hasSizeBetween(refills(told(once)).size(), refills(told()).size() - 1);
    }

    @Test
    void aCommonListMakesDrugsMissingLessOften() {
        Story story = Arranged.everything().nests(new Nests(1, 0, Map.of(), Map.of("station", 0.4, "hospital", 0.1)));
        var supplied = new DrugSupply(lever(0, Map.of("common_list", 0.5, "long_prescriptions", 0.0)))
                .reshape(story.scenario(), 0.5);
        assertThat(supplied.choice().nests().missing().get("station")).isCloseTo(0.3, within(1e-12));
        assertThat(supplied.choice().nests().missing().get("hospital")).isEqualTo(0.1);
        assertThat(supplied.reforms().byKind()).isEmpty();
    }

    @Test
    void beforeItsFirstDayNothingDiffers() {
        assertThat(told(lever(5, LONG)).linesBefore(5)).isEqualTo(told().linesBefore(5));
    }

    @Test
    void nothingToActOnIsRefused() {
        assertThatThrownBy(() -> told(at(List.of("city"), LONG)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("grassroots");
        assertThatThrownBy(() -> told(at(List.of("station-east"), Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("whole tiers");
        Arrangements all = Arranged.all();
        Story without = Arranged.county().arrangements(all.withChronic(ChronicCare.NONE));
        assertThatThrownBy(() -> told(without, lever(0, LONG)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("refills");
    }

    private static List<String> refills(LeverStory story) {
        return story.all("needArises").stream()
                .filter(need -> need.number(2) == REFILL)
                .map(Told::toString)
                .sorted()
                .toList();
    }

    private static List<String> ofOthers(LeverStory story, Set<Integer> some) {
        return story.all("needArises").stream()
                .filter(need -> need.number(2) == REFILL && !some.contains((int) need.number(1)))
                .map(Told::toString)
                .sorted()
                .toList();
    }

    private static LeverEntry at(List<String> facilities, Map<String, Object> own) {
        return LeverStory.lever(DrugSupply.SHAPE, 0, new Scope(facilities, List.of(), List.of()), own);
    }

    private static LeverEntry lever(int day, Map<String, Object> own) {
        return LeverStory.lever(DrugSupply.SHAPE, day, own);
    }
}
