package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DailySeriesTest extends MeasureContract {

    @Override
    String name() {
        return "daily";
    }

    @Override
    boolean showsWarmUp() {
        return true;
    }

    @Test
    void everyDayIsListedAndAServiceOverMidnightIsCutThere() {
        long before = 30 * 60_000L;
        Script script = new Script()
                .visit(1, 0, 1, 1, 0, TestCounty.INJURY, TestCounty.monday(23, 0), before, 2 * before)
                .visit(2, 0, 3, 2, 0, TestCounty.MINOR, TestCounty.tuesday(9, 0), 0, 10 * 60_000L);

        assertThat(rows(after(script)))
                .containsExactly(
                        "2022-01-03,weekday,true,outside,0,,0.000,0,0,0,0",
                        "2022-01-03,weekday,true,county-hospital,0,30.000,0.500,0,0,0,0",
                        "2022-01-03,weekday,true,village-station,0,,0.000,0,0,0,0",
                        "2022-01-04,weekday,false,outside,0,,0.000,0,0,0,0",
                        "2022-01-04,weekday,false,county-hospital,1,,0.500,0,0,0,0",
                        "2022-01-04,weekday,false,village-station,1,0.000,0.167,0,0,0,0");
    }
}
