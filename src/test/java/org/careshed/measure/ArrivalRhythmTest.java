package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.journal.Facts;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

class ArrivalRhythmTest extends MeasureContract {

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

    private static void tell(Facts facts, int day, int facility, int arrivals) {
        for (int patient = 0; patient < arrivals; patient++) {
            facts.patientArrives(day * Ticks.DAY + 1, facility, 1000L * day + patient, 0, 1);
        }
    }
}
