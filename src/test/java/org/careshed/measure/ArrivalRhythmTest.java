package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.measure.tally.Autocorrelation;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.junit.jupiter.api.Test;

class ArrivalRhythmTest extends MeasureContract {

    private static final int DAYS = 56;

    @Override
    String name() {
        return "arrival-rhythm";
    }

    @Test
    void demandThatSwingsFromDayToDayIsSeen() {
        ArrivalRhythm measure = new ArrivalRhythm(TestCounty.withResidents());
        Facts facts = Facts.to(List.of(measure));
        facts.warmUpEnds(0);
        for (int day = 0; day < 56; day++) {
            tell(facts, day, TestCounty.HOSPITAL, 30 + (day % 2 == 0 ? 5 : -5));
            tell(facts, day, TestCounty.STATION, day % 2 == 0 ? 5 : 0);
            facts.dayEnds((day + 1) * Ticks.DAY, day);
        }

        assertThat(lines(measure))
                .containsExactly(
                        "daily_lag1_autocorrelation all = -0.982143 correlation",
                        "daily_lag1_autocorrelation_lowest all = -0.982143 correlation");
    }

    @Test
    void aShortRunTellsNothing() {
        assertThat(lines(after(new Script())))
                .containsExactly(
                        "daily_lag1_autocorrelation all =  correlation",
                        "daily_lag1_autocorrelation_lowest all =  correlation");
    }

    @Test
    void whatEveryKindOfDayBringsIsNoSwing() {
        LocalDate monday = LocalDate.of(2022, 1, 3);
        Set<LocalDate> holidays = Set.of(monday.plusDays(9), monday.plusDays(31));
        Set<LocalDate> worked = Set.of(monday.plusDays(5), monday.plusDays(20));
        County plain = TestCounty.withResidents();
        Calendar calendar = new Calendar(monday, 0, DAYS * Ticks.DAY, holidays, worked);
        ArrivalRhythm measure = new ArrivalRhythm(
                plain.withScenario(plain.scenario().edit().calendar(calendar).done()));
        int[] arrivals = new int[DAYS];
        int[] kinds = new int[DAYS];
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = monday.plusDays(day);
            kinds[day] = holidays.contains(date) ? 7 : worked.contains(date) ? 8 : day % 7;
            arrivals[day] = 30 + 7 * kinds[day] + day * day % 11;
            tell(Facts.to(List.of(measure)), day, TestCounty.HOSPITAL, arrivals[day]);
            measure.dayEnds((day + 1) * Ticks.DAY, day);
        }

        double expected = Autocorrelation.lag1(arrivals, kinds, 9);
        assertThat(lines(measure).get(0))
                .isEqualTo(String.format(Locale.ROOT, "daily_lag1_autocorrelation all = %.6f correlation", expected));
    }

    @Test
    void placesOutsideAndThoseWithFewArrivalsAreNotLookedAt() {
        ArrivalRhythm measure = new ArrivalRhythm(TestCounty.withResidents());
        Facts facts = Facts.to(List.of(measure));
        for (int day = 0; day < 28; day++) {
            tell(facts, day, TestCounty.HOSPITAL, 40 + day % 3);
            tell(facts, day, TestCounty.STATION, day % 2 == 0 ? 25 : 15);
            tell(facts, day, TestCounty.OUTSIDE, day % 2 == 0 ? 90 : 10);
            facts.dayEnds((day + 1) * Ticks.DAY, day);
        }
        List<String> readings = lines(measure);

        assertThat(readings.get(0)).isNotEqualTo("daily_lag1_autocorrelation all =  correlation");
        assertThat(readings.get(1)).isEqualTo(readings.get(0).replace("correlation all", "correlation_lowest all"));
    }

    @Test
    void daysOfTheWarmUpDoNotCount() {
        List<String> without = lines(swinging(0));

        assertThat(lines(swinging(5))).isEqualTo(without);
        assertThat(without.get(0)).isNotEqualTo("daily_lag1_autocorrelation all =  correlation");
    }

    /** The same thirty-five days after a warm-up of so many busier ones and the first hours of a day. */
    private static ArrivalRhythm swinging(int before) {
        ArrivalRhythm measure = new ArrivalRhythm(TestCounty.withResidents());
        Facts facts = Facts.to(List.of(measure));
        for (int day = 0; day < before; day++) {
            tell(facts, day, TestCounty.HOSPITAL, 200);
            facts.dayEnds(0, day * day);
        }
        tell(facts, before, TestCounty.HOSPITAL, 10 * before);
        facts.warmUpEnds(0);
        for (int day = 0; day < 35; day++) {
            tell(facts, day, TestCounty.HOSPITAL, 40 + day * day % 11);
            facts.dayEnds(0, day);
        }
        return measure;
    }

    private static void tell(Facts facts, int day, int facility, int arrivals) {
        for (int patient = 0; patient < arrivals; patient++) {
            facts.patientArrives(day * Ticks.DAY + 1, facility, 1000L * day + patient, 0, 1);
        }
    }
}
