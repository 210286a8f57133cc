package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.county.Story;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Name;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.Severity;
import org.careshed.scenario.reform.Programmes;
import org.careshed.scenario.reform.Programmes.Effect;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;
import org.careshed.scenario.reform.Programmes.Shares;
import org.junit.jupiter.api.Test;

/** A programme asks all sixty residents of the village to the station every five of twenty days. */
class ProgrammesStoryTest {

    private static final int ILL = 0;
    private static final int CHECK = 1;
    private static final int REFILL = 2;
    private static final int CONTACTS = 60 * 20 / 5;
    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);

    @Test
    void everybodyIsAskedInTurnAndComesToTheStation() {
        Lived lived = lived(Kind.CONTRACT, 0, Effect.NONE);

        assertThat(lived.made(Offer.CONTRACT_CONTACT)).hasSize(CONTACTS).allSatisfy(made -> {
            assertThat(made.facility()).isEqualTo(Lived.STATION);
            assertThat(made.number()).isEqualTo(1);
        });
        assertThat(planned(lived))
                .hasSize(CONTACTS)
                .allSatisfy(planned -> assertThat(planned.atMs()).isEqualTo(Ticks.day(planned.number(9)) * Ticks.DAY));
        List<Told> ended = lived.all("contactEnds").stream()
                .filter(end -> end.number(5) == CHECK)
                .toList();
        assertThat(ended).hasSizeGreaterThan(CONTACTS / 2);
        assertThat(lived.used(Offer.CONTRACT_CONTACT).stream()
                        .map(used -> used.atMs() + " " + used.number())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(ended.stream()
                        .filter(end -> end.words().get(7).toString().equals("RESOLVED"))
                        .map(end -> end.atMs() + " " + end.number(4))
                        .toList());
    }

    @Test
    void whoIsCalledNeedNotCome() {
        Lived lived = lived(Kind.CONTRACT, 1, Effect.NONE);

        assertThat(lived.used(Offer.CONTRACT_CONTACT)).hasSize(CONTACTS);
        assertThat(planned(lived)).isEmpty();
    }

    @Test
    void someAreCalledAndTheOthersCome() {
        Lived lived = lived(Kind.CONTRACT, 0.5, Effect.NONE);

        assertThat(lived.made(Offer.CONTRACT_CONTACT)).hasSize(CONTACTS);
        assertThat(planned(lived)).hasSizeBetween(CONTACTS / 3, CONTACTS * 2 / 3);
        assertThat(lived.used(Offer.CONTRACT_CONTACT).size() + planned(lived).size())
                .isBetween(CONTACTS, 2 * CONTACTS);
    }

    @Test
    void everyKindOfProgrammeOffersItsOwn() {
        Map<Kind, Offer> offers = Map.of(
                Kind.CHRONIC, Offer.CHRONIC_CONTACT,
                Kind.SCREENING, Offer.SCREENING,
                Kind.ASSESSMENT, Offer.ELDERLY_ASSESSMENT,
                Kind.MENTAL_HEALTH, Offer.MENTAL_HEALTH_CONTACT);
        offers.forEach((kind, offer) -> {
            Lived lived = lived(kind, 1, Effect.NONE);
            assertThat(lived.made(offer)).hasSameSizeAs(lived.used(offer)).isNotEmpty();
        });
    }

    @Test
    void whoWasAssessedIsSparedFromThenOn() {
        Lived lived = lived(Kind.ASSESSMENT, 1, new Effect(1, 0, 100 * Ticks.DAY, Set.of("ill")));
        Map<Integer, Integer> assessed = new HashMap<>();
        lived.used(Offer.ELDERLY_ASSESSMENT)
                .forEach(used -> assessed.putIfAbsent(used.number(), Ticks.day(used.atMs())));

        assertThat(assessed).hasSize(60);
        assertThat(lived.all("needArises"))
                .isNotEmpty()
                .allSatisfy(need ->
                        assertThat(Ticks.day(need.atMs())).isLessThanOrEqualTo(assessed.get((int) need.number(1))));
    }

    @Test
    void whoIsFoundIllComesForRefillsFromThenOn() {
        assertThat(refills(lived(Kind.SCREENING, 1, Effect.NONE))).isEmpty();
        Lived lived = lived(Kind.SCREENING, 1, Effect.atOnce(1));
        Map<Integer, Long> found = new HashMap<>();
        lived.used(Offer.SCREENING).forEach(used -> found.putIfAbsent(used.number(), used.atMs()));

        assertThat(refills(lived))
                .isNotEmpty()
                .allSatisfy(need -> assertThat(need.atMs()).isGreaterThan(found.get((int) need.number(1))));
    }

    private static List<Told> planned(Lived lived) {
        return lived.all("contactPlanned").stream()
                .filter(planned -> planned.words().stream()
                        .anyMatch(word -> word.toString().equals("PROGRAMME")))
                .toList();
    }

    private static List<Told> refills(Lived lived) {
        return lived.all("needArises").stream()
                .filter(need -> need.number(2) == REFILL)
                .toList();
    }

    /** Half of the residents have a long illness, which nobody knows of. */
    private static Lived lived(Kind kind, double byPhone, Effect effect) {
        Programme programme = new Programme(
                kind, "check", Set.of("station"), new Shares(Map.of("all", 1.0), 1, 1), 5 * Ticks.DAY, byPhone, effect);
        ChronicCare chronic = new ChronicCare(
                List.of(new ChronicCare.Disease(
                        "pressure", new Name("Pressure", ""), Map.of("all", 0.5), 0, 0, 0, ASSUMED)),
                Optional.of(new ChronicCare.Refills("refill", 3 * Ticks.DAY, 0, 1)),
                new ChronicCare.Control(0, 0, Map.of()));
        Arrangements arranged = Arrangements.NONE
                .withChronic(kind == Kind.SCREENING ? chronic : ChronicCare.NONE)
                .withMemory(new Memory(true, 0, 0, 0.5, 0))
                .withReforms(Reforms.NONE.with(Programmes.NONE.with(programme)));
        Story story = Lived.village(arranged)
                .condition("check", Severity.MINOR, 0)
                .condition("refill", Severity.MINOR, 0)
                .tier("station", Story.hours(8, 16), "ill", "check", "refill")
                .grassroots("station");
        return Lived.of(story);
    }
}
