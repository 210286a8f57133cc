package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;

import java.util.List;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedRefused.Sent;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.reform.Closures;
import org.junit.jupiter.api.Test;

class BedUseTest extends MeasureContract {

    @Override
    String name() {
        return "bed-use";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Test
    void occupancyIsCutAtTheWarmUpsEndAndStaysAreWhole() {
        long monday = TestCounty.monday(12, 0);
        long noon = TestCounty.tuesday(12, 0);
        Script script = new Script()
                .fact(monday, HOSPITAL, facts -> {
                    facts.beds().bedAsked(monday, HOSPITAL, 1, 0, 1, 0, false);
                    facts.beds().bedTaken(monday, HOSPITAL, 1, 0, 1, 0, 0, Entry.ADMITTED);
                })
                .fact(noon, HOSPITAL, facts -> {
                    facts.beds().bedLeft(noon, HOSPITAL, 1, 0, 1, 0, Ticks.DAY, Exit.DISCHARGED);
                    facts.beds().bedAsked(noon, HOSPITAL, 2, 1, 1, 0, false);
                    facts.beds().bedTaken(noon, HOSPITAL, 2, 1, 1, 0, Ticks.DAY / 2, Entry.TRANSFERRED);
                    facts.beds().bedAsked(noon, HOSPITAL, 3, 2, 1, 0, true);
                    facts.beds().bedRefused(noon, HOSPITAL, 3, 2, 1, 0, Sent.OUTSIDE);
                });

        Measure measure = after(script);

        assertThat(rows(measure)).containsExactly("hospital,general,2,1.000,0,1,0,1,1.000,0.500,1,0,0.500000");
        assertThat(lines(measure))
                .containsExactly(
                        "bed_occupancy county-hospital = 0.500000 share",
                        "mean_stay_days county-hospital = 1.000000 days",
                        "mean_bed_wait_days county-hospital = 0.500000 days",
                        "bed_occupancy hospitals = 0.500000 share",
                        "mean_stay_days hospitals = 1.000000 days",
                        "mean_bed_wait_days hospitals = 0.500000 days");
    }

    @Test
    void aBedThatIsClosedCountsAsOpenUntilItsPatientHasLeft() {
        County open = TestCounty.arranged();
        County closed = CountyBuilder.revise(open, Closures.close(open.scenario(), List.of("hospital")), Halt.NEVER);
        long noon = TestCounty.tuesday(12, 0);
        long six = TestCounty.tuesday(18, 0);
        Script script = new Script()
                .fact(noon - 1, HOSPITAL, facts -> facts.beds().bedAsked(noon - 1, HOSPITAL, 1, 0, 1, 0, false))
                .fact(noon, HOSPITAL, facts -> facts.beds().bedTaken(noon, HOSPITAL, 1, 0, 1, 0, 1, Entry.ADMITTED))
                .fact(noon + 1, HOSPITAL, facts -> facts.offers().countyTurns(noon + 1, closed))
                .fact(
                        six,
                        HOSPITAL,
                        facts -> facts.beds().bedLeft(six, HOSPITAL, 1, 0, 1, 0, six - noon, Exit.DISCHARGED));

        // two beds until noon, then one until six, of which it is taken all the time: 6 h of 30 h
        assertThat(rows(after(script))).containsExactly("hospital,general,0,0.250,1,0,0,1,0.250,0.000,0,0,0.200000");
    }
}
