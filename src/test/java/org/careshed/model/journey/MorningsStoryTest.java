package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** What begins in the morning. */
class MorningsStoryTest {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);

    @Test
    void whoIsAwayIsTreatedThereOnTheSameDay() {
        Beyond away = new Beyond(1, Optional.of("city"), List.of(), Map.of());
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBeyond(away)));
        assertThat(lived.all("contactPlanned")).isNotEmpty().allSatisfy(planned -> {
            assertThat(planned.number(7)).isEqualTo(Lived.CITY);
            assertThat(Ticks.day(planned.number(9))).isEqualTo(Ticks.day(planned.atMs()));
        });
        assertThat(lived.all("facilityChosen"))
                .isNotEmpty()
                .allSatisfy(chosen -> assertThat(chosen.number(4)).isZero());
    }

    @Test
    void patientsFromElsewhereHoldCapacityAndHaveEpisodesOfTheirOwn() {
        Beyond inflow = new Beyond(0, Optional.empty(), List.of(new Beyond.Inflow("hospital", "ill", 5)), Map.of());
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBeyond(inflow)));
        List<Told> strangers = lived.all("contactPlanned").stream()
                .filter(planned -> planned.number(3) < 0)
                .toList();
        assertThat(strangers).hasSizeBetween(60, 140).allSatisfy(stranger -> {
            assertThat(stranger.number(7)).isEqualTo(Lived.HOSPITAL);
            assertThat(stranger.words().get(5)).hasToString("INFLOW");
        });
        assertThat(lived.all("episodeEnds").stream().filter(end -> end.number(2) < 0))
                .hasSizeBetween(strangers.size() - 2, strangers.size());
        assertThat(lived.all("needArises"))
                .allSatisfy(need -> assertThat(need.number(1)).isNotNegative());
    }

    @Test
    void aHospitalOutsideNamesALaterDay() {
        Beyond slots = new Beyond(0, Optional.empty(), List.of(), Map.of("outside", 2.0));
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBeyond(slots))
                .constant("station", "ill", -80)
                .constant("outside", "ill", 40));
        double days = lived.all("contactPlanned").stream()
                .mapToInt(planned -> Ticks.day(planned.number(9)) - Ticks.day(planned.atMs()))
                .average()
                .orElse(0);
        assertThat(days).isBetween(1.0, 3.2);
    }

    @Test
    void emergenciesLeaveAtOnsetForTheNearestAtAnyHour() {
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBeyond(
                        new Beyond(0, Optional.empty(), List.of(), Map.of("outside", 2.0))))
                .condition("stroke", Severity.EMERGENCY, 15)
                .tier("hospital", hours(8, 17), "ill", "stroke")
                .pathway("other", step("consult", "doctor", minutes(1))));
        List<Told> emergencies = lived.all("contactPlanned").stream()
                .filter(planned -> planned.number(4) == 1)
                .toList();
        assertThat(emergencies).isNotEmpty().allSatisfy(planned -> {
            assertThat(planned.words().get(8)).hasToString("EMERGENCY");
            assertThat(planned.number(9)).isEqualTo(planned.atMs() + Lived.TO_HOSPITAL_MS);
        });
    }

    @Test
    void refillsGoWhereTheLastOneWentAndAreEpisodesOfTheirOwn() {
        Lived lived = Lived.of(chronic(1.0));
        Map<Long, Long> lastAt = new HashMap<>();
        List<Told> refills = lived.all("contactPlanned").stream()
                .filter(planned -> planned.words().get(5).toString().equals("REFILL"))
                .toList();
        assertThat(refills).hasSizeGreaterThan(100);
        for (Told refill : refills) {
            Long before = lastAt.put(refill.number(3), refill.number(7));
            assertThat(before == null || before == refill.number(7)).isTrue();
            assertThat(refill.number(6)).isZero();
        }
        assertThat(lived.all("episodeEnds")).hasSizeGreaterThan(refills.size());
    }

    private static Story chronic(double sameProvider) {
        ChronicCare.Disease pressure =
                new ChronicCare.Disease("pressure", new Name("Pressure", ""), Map.of("all", 1.0), 1, 1, 0.5, ASSUMED);
        ChronicCare chronic = new ChronicCare(
                List.of(pressure),
                Optional.of(new ChronicCare.Refills("refill", 7 * Ticks.DAY, Ticks.DAY, sameProvider)),
                new ChronicCare.Control(0.1, 0.1, Map.of()));
        return Lived.village(Arrangements.NONE.withChronic(chronic))
                .condition("refill", Severity.MINOR, 0)
                .tier("station", hours(8, 16), "ill", "refill")
                .grassroots("station");
    }
}
