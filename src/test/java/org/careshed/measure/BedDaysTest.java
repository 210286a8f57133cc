package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;

import org.careshed.county.County;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

class BedDaysTest extends MeasureContract {

    @Override
    String name() {
        return "bed-days";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Override
    boolean showsWarmUp() {
        return true;
    }

    @Test
    void whoLiesAndWhoWaitsIsCountedAtMidnight() {
        long monday = TestCounty.monday(12, 0);
        long noon = TestCounty.tuesday(12, 0);
        Script script = new Script()
                .fact(monday, HOSPITAL, facts -> {
                    facts.beds().bedAsked(monday, HOSPITAL, 1, 0, 1, 0, false);
                    facts.beds().bedTaken(monday, HOSPITAL, 1, 0, 1, 0, 0, Entry.ADMITTED);
                    facts.beds().bedAsked(monday, HOSPITAL, 2, 0, 1, 0, false);
                })
                .fact(noon, HOSPITAL, facts -> {
                    facts.beds().bedLeft(noon, HOSPITAL, 1, 0, 1, 0, Ticks.DAY, Exit.DISCHARGED);
                    facts.beds().bedTaken(noon, HOSPITAL, 2, 0, 1, 0, Ticks.DAY, Entry.ADMITTED);
                });

        assertThat(rows(after(script)))
                .containsExactly("2022-01-03,hospital,general,1,1,false", "2022-01-04,hospital,general,1,0,true");
    }
}
