package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.policy.LeverStory.carriedOut;
import static org.careshed.policy.LeverStory.told;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.careshed.scenario.lever.LeverShape;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Levers that ask residents to come, in the arranged county: 0 centre, 1 city (outside), 2 people's hospital, 3 and 4 stations,
 * 5 TCM hospital. Its one age band goes from 0 to 120, so that a third is 60 or older.
 */
class ProgrammeLeversTest {

    private static final LeverStory BEFORE = told();
    private static final County COUNTY = Arranged.everything().county();
    private static final int REFILL = 1;
    private static final int INVITED = 4;

    static Stream<Named<LeverEntry>> levers() {
        return Stream.of(contracts(4, Map.of()), chronic(4, Map.of()), screening(4, Map.of()), assessment(4, Map.of()))
                .map(lever -> Named.of(lever.lever(), lever));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void carriedOutNotAtAllIsNoChange(LeverEntry lever) {
        assertThat(told(carriedOut(lever, 0)).lines()).isEqualTo(BEFORE.lines());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void beforeItsFirstDayNothingDiffersAndAfterItSomethingDoes(LeverEntry lever) {
        LeverStory after = told(lever);
        assertThat(after.linesBefore(4)).isEqualTo(BEFORE.linesBefore(4)).isNotEmpty();
        assertThat(after.lines()).isNotEqualTo(BEFORE.lines());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void noMoreIsUsedThanIsOffered(LeverEntry lever) {
        LeverStory after = told(lever);
        long made = 0;
        for (Offer offer : Offer.values()) {
            assertThat((long) after.used(offer).size()).isLessThanOrEqualTo(after.made(offer));
            made += after.made(offer);
        }
        assertThat(made).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void aStrongerOneOnlyTakesMoreResidentsIn(LeverEntry lever) {
        Set<Long> half = invited(told(carriedOut(lever, 0.4)));
        Set<Long> whole = invited(told(lever));
        assertThat(whole).containsAll(half).hasSizeGreaterThan(half.size());
    }

    @Test
    void contactsTakePlaceAtTheGrassrootsWithinReachOnly() {
        LeverEntry east = LeverStory.lever(
                ChronicDiseaseManagement.SHAPE,
                0,
                new Scope(List.of("station-east"), List.of(), List.of()),
                Map.of("share", 1.0, "contacts", 52.0, "without_visit", 0.0));
        LeverStory story = told(east);
        assertThat(story.used(Offer.CHRONIC_CONTACT)).isNotEmpty().allMatch(line -> line.contains("CONTACT 3 "));
    }

    @Test
    void onlyWhoSignedChangesTheFirstChoice() {
        LeverStory after = told(contracts(0, Map.of("elderly", 1.0, "chronic", 1.0, "poor", 1.0, "others", 1.0)));
        assertThat(chosen(after, true)).isEqualTo(chosen(BEFORE, true));
        long before = atFamilyDoctor(BEFORE);
        assertThat(atFamilyDoctor(after)).isGreaterThan(before);
    }

    @Test
    void phoneCallsAreNoVisits() {
        LeverStory calls = told(contracts(0, Map.of("elderly", 1.0, "others", 1.0, "contacts", 52.0, "by_phone", 1.0)));
        assertThat(invited(calls)).isEmpty();
        assertThat(calls.used(Offer.CONTRACT_CONTACT)).hasSizeGreaterThan(100);
    }

    @Test
    void onlyTheManagedAreFollowedUp() {
        LeverStory story = told(chronic(0, Map.of("share", 1.0, "contacts", 52.0)));
        assertThat(story.users(Offer.CHRONIC_CONTACT))
                .hasSizeGreaterThan(50)
                .allMatch(resident -> Illness.managed(COUNTY.population().illness(resident)));
    }

    @Test
    void moreControlMeansFewerAcuteNeedsOfWhoIsFollowedUp() {
        LeverStory story = told(chronic(0, Map.of("share", 1.0, "contacts", 52.0, "without_visit", 1.0, "gain", 1.0)));
        assertThat(needs(story, "needArises", 2)).isLessThan(needs(BEFORE, "needArises", 2));
        Set<Integer> followed = Set.copyOf(story.users(Offer.CHRONIC_CONTACT));
        assertThat(needsOfOthers(story, followed)).isEqualTo(needsOfOthers(BEFORE, followed));
    }

    @Test
    void screeningFindsIllnessesAndFirstOfAllAddsRefills() {
        LeverStory story = told(screening(
                0, Map.of("elderly", 1.0, "adults", 1.0, "every", 10 * Ticks.DAY, "finds", 1.0, "linked", 1.0)));
        assertThat(needs(story, "needArises", REFILL)).isGreaterThan(needs(BEFORE, "needArises", REFILL));
        assertThat(story.all("contactEnds").stream().filter(end -> end.number(5) == INVITED))
                .isNotEmpty()
                .allMatch(end -> end.number(1) == 0);
        LeverStory unlinked =
                told(screening(0, Map.of("elderly", 1.0, "adults", 1.0, "every", 10 * Ticks.DAY, "linked", 0.0)));
        assertThat(needs(unlinked, "needArises", REFILL)).isEqualTo(needs(BEFORE, "needArises", REFILL));
    }

    @Test
    void assessmentsSpareSevereNeedsAfterALag() {
        LeverStory never = told(severe(Map.of("lag", 400 * Ticks.DAY)));
        LeverStory soon = told(severe(Map.of("lag", 0L)));
        assertThat(needs(soon, "needArises", 2)).isLessThan(needs(never, "needArises", 2));
        assertThat(soon.users(Offer.ELDERLY_ASSESSMENT)).hasSizeGreaterThan(100);
    }

    @Test
    void agesWithinABandCountAsEven() {
        Map<String, Double> shares = AgeGroups.shares(Arranged.everything().scenario(), 0, 0.5, 1, 60);
        assertThat(shares.get("all")).isCloseTo(30 / 90.0 + 0.5 * 42 / 90, within(1e-12));
    }

    @Test
    void nothingToActOnIsRefused() {
        LeverEntry outside =
                LeverStory.lever(Screening.SHAPE, 0, new Scope(List.of("city"), List.of(), List.of()), Map.of());
        assertThatThrownBy(() -> told(outside))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("lab");
        assertThatThrownBy(() -> told(Arranged.county(), chronic(0, Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("chronic");
    }

    private static LeverEntry severe(Map<String, Object> more) {
        Map<String, Object> own = new java.util.TreeMap<>(Map.of(
                "share", 1.0, "from_age", 50L, "every", 2 * Ticks.DAY, "spared", 1.0, "conditions", List.of("sick")));
        own.putAll(more);
        return assessment(0, own);
    }

    /** Residents whose needs of programme contacts were planned as visits. */
    private static Set<Long> invited(LeverStory story) {
        return story.all("contactPlanned").stream()
                .filter(planned -> planned.number(4) == INVITED)
                .map(planned -> planned.number(3))
                .collect(Collectors.toSet());
    }

    private static List<String> chosen(LeverStory story, boolean contracted) {
        return story.all("facilityChosen").stream()
                .filter(choice -> choice.atMs() < 4 * Ticks.DAY)
                .filter(choice -> COUNTY.population().contract((int) choice.number(1)) == contracted)
                .filter(choice -> choice.atMs() < Ticks.DAY)
                .map(Told::toString)
                .sorted()
                .toList();
    }

    private static long atFamilyDoctor(LeverStory story) {
        return story.all("facilityChosen").stream()
                .filter(choice -> List.of(0L, 3L, 4L).contains(choice.number(3)))
                .count();
    }

    private static long needs(LeverStory story, String fact, int condition) {
        return story.all(fact).stream()
                .filter(need -> need.number(2) == condition)
                .count();
    }

    private static List<String> needsOfOthers(LeverStory story, Set<Integer> some) {
        return story.all("needArises").stream()
                .filter(need -> !some.contains((int) need.number(1)))
                .map(Told::toString)
                .sorted()
                .toList();
    }

    private static LeverEntry contracts(int day, Map<String, Object> own) {
        return lever(FamilyDoctorContracts.SHAPE, day, own, Map.of("contacts", 26.0, "by_phone", 0.5, "chronic", 1.0));
    }

    private static LeverEntry chronic(int day, Map<String, Object> own) {
        return lever(ChronicDiseaseManagement.SHAPE, day, own, Map.of("contacts", 52.0));
    }

    private static LeverEntry screening(int day, Map<String, Object> own) {
        return LeverStory.lever(
                Screening.SHAPE,
                day,
                new Scope(List.of("centre", "station-east"), List.of(), List.of()),
                merged(own, Map.of("elderly", 1.0, "adults", 0.5, "every", 20 * Ticks.DAY)));
    }

    private static LeverEntry assessment(int day, Map<String, Object> own) {
        return lever(ElderlyAssessment.SHAPE, day, own, Map.of("every", 20 * Ticks.DAY));
    }

    private static LeverEntry lever(LeverShape shape, int day, Map<String, Object> own, Map<String, Object> usual) {
        return LeverStory.lever(shape, day, merged(own, usual));
    }

    private static Map<String, Object> merged(Map<String, Object> own, Map<String, Object> usual) {
        Map<String, Object> all = new java.util.TreeMap<>(usual);
        all.putAll(own);
        return all;
    }
}
