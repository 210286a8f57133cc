package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.careshed.county.Story;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Choice;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Level;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Name;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.Severity;
import org.careshed.scenario.reform.Prescriptions;
import org.junit.jupiter.api.Test;

/** One of the two stations of the village is closed for a while, and habits that began elsewhere last. */
class NewHabitsStoryTest {

    private static final int CLOSES = 5;
    private static final int OPENS = 25;
    private static final int DAYS = 50;
    private static final int REFILL = 1;
    private static final Memory REMEMBERS = new Memory(true, 0, 0, 0.5, 0);
    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);

    @Test
    void whoHadToGoElsewhereGoesThereAgainHoweverTheContactEnded() {
        for (Competence contacts : List.of(
                Competence.NONE, Lived.needs(Level.COUNTY, 0, 1, 0, 1, 1), Lived.needs(Level.COUNTY, 0, 0, 0, 1, 1))) {
            Lived lived = closing(Arrangements.NONE.withMemory(REMEMBERS).withCompetence(contacts));
            Set<Long> elsewhere = chosen(lived, CLOSES, OPENS, 0).stream()
                    .map(choice -> choice.number(1))
                    .collect(Collectors.toSet());
            assertThat(chosen(lived, CLOSES, OPENS, 0)).allMatch(choice -> choice.number(3) == Lived.STATION_TOO);
            assertThat(chosen(lived, OPENS, DAYS, 0))
                    .filteredOn(choice -> elsewhere.contains(choice.number(1)))
                    .hasSizeGreaterThan(10)
                    .allMatch(choice -> choice.number(3) == Lived.STATION_TOO);
            assertThat(chosen(lived, OPENS, DAYS, 0)).anyMatch(choice -> choice.number(3) == Lived.STATION);
        }
    }

    @Test
    void whoWasSentToTheHospitalDoesNotBeginThere() {
        Arrangements referring =
                Arrangements.NONE.withMemory(REMEMBERS).withCompetence(Lived.needs(Level.COUNTY, 0, 1, 0, 1, 1));
        Lived lived = Lived.of(habitual(referring));

        assertThat(lived.all("referralMade")).hasSizeGreaterThan(20);
        assertThat(lived.all("facilityChosen")).allMatch(choice -> choice.number(3) >= Lived.STATION);
    }

    @Test
    void refillsStayWhereTheLastOneWas() {
        Lived lived = closing(Arrangements.NONE.withChronic(chronic()));
        Set<Long> elsewhere = chosen(lived, OPENS - 8, OPENS, REFILL).stream()
                .map(choice -> choice.number(1))
                .collect(Collectors.toSet());

        assertThat(chosen(lived, 0, CLOSES, REFILL)).anyMatch(choice -> choice.number(3) == Lived.STATION);
        assertThat(chosen(lived, OPENS + 2, DAYS, REFILL))
                .filteredOn(choice -> elsewhere.contains(choice.number(1)))
                .hasSizeGreaterThan(10)
                .allMatch(choice -> choice.number(3) == Lived.STATION_TOO);
    }

    @Test
    void aLongPrescriptionIsOfferedAndUsedWhenARefillIsOver() {
        Arrangements chronic = Arrangements.NONE.withChronic(chronic());
        Prescriptions longer = new Prescriptions(1, 12 * Ticks.DAY, Set.of("station", "station-too"));
        Lived lived = Lived.of(habitual(chronic.withReforms(Reforms.NONE.with(longer))));
        List<String> refilled = lived.all("contactEnds").stream()
                .filter(end -> end.number(5) == REFILL)
                .map(end -> end.atMs() + " " + end.number(1) + " " + end.number(4))
                .toList();

        assertThat(lived.used(Offer.LONG_PRESCRIPTION).stream()
                        .map(used -> used.atMs() + " " + used.facility() + " " + used.number()))
                .containsExactlyInAnyOrderElementsOf(refilled)
                .isNotEmpty();
        assertThat(lived.made(Offer.LONG_PRESCRIPTION)).hasSameSizeAs(refilled).allMatch(made -> made.number() == 1);
        assertThat(Lived.of(habitual(chronic)).made(Offer.LONG_PRESCRIPTION)).isEmpty();
    }

    /** What was chosen for a condition from one day until before another. */
    private static List<Told> chosen(Lived lived, int fromDay, int toDay, int condition) {
        return lived.all("facilityChosen").stream()
                .filter(choice -> Ticks.day(choice.atMs()) >= fromDay && Ticks.day(choice.atMs()) < toDay)
                .filter(choice -> choice.number(2) == condition)
                .toList();
    }

    private static Lived closing(Arrangements arrangements) {
        return Lived.closing(habitual(arrangements), "station", CLOSES, OPENS);
    }

    private static Story habitual(Arrangements arrangements) {
        return Lived.village(arrangements)
                .weights(new Choice.Weights(0.02, 0.01, 0, 0, new Choice.More(0, 0, 0, 0, 0, 0, 0, 60, 0)))
                .condition("refill", Severity.MINOR, 0)
                .tier("station", Story.hours(8, 16), "ill", "refill")
                .grassroots("station")
                .days(0, DAYS);
    }

    /** Everybody takes drugs that are refilled every six days, where they were the last time. */
    private static ChronicCare chronic() {
        return new ChronicCare(
                List.of(new ChronicCare.Disease(
                        "pressure", new Name("Pressure", ""), Map.of("all", 1.0), 1, 1, 1, ASSUMED)),
                Optional.of(new ChronicCare.Refills("refill", 6 * Ticks.DAY, 0, 1)),
                new ChronicCare.Control(0, 0, Map.of()));
    }
}
