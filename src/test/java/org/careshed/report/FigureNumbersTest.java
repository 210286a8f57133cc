package org.careshed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.careshed.report.figure.Catalogue;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.ResultsTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers drawn, beside the same worked out by hand from the printed tables. */
class FigureNumbersTest {
    @TempDir
    Path folder;

    private Figure figure(String id, PrintedRun run) {
        return Catalogue.of(ResultsArm.alone(ResultsTables.open(run.into(folder)))).stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Cells of the row that begins with these. */
    private static List<String> row(Figure figure, String... begin) {
        return figure.data().rows().stream()
                .filter(row -> row.subList(0, begin.length).equals(List.of(begin)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void townsAndNeedsHaveTheirShares() {
        Figure towns = figure("shares-by-town", PrintedRun.twoTowns());

        assertThat(row(towns, "town", "").get(3)).isEqualTo("0.950833");
        assertThat(row(towns, "town", "stone-bridge")).contains("450.000000").anyMatch(c -> c.equals("0.933333"));
        assertThat(row(towns, "town", "stone-bridge").get(5)).isEqualTo("0.785714");
        assertThat(row(towns, "condition", "severe").get(3)).startsWith("0.85");
        assertThat(towns.spoken().english()).contains("Stone Bridge Town: 93.3 % inside the county, 78.6 %");
    }

    @Test
    void waitsAreCountedMinuteByMinute() {
        Figure waits = figure("how-long", PrintedRun.twoTowns());

        assertThat(row(waits, "village-station", "1")).contains("0.100000");
        assertThat(row(waits, "village-station", "0")).contains("1.000000");
        assertThat(waits.data().rows()).noneMatch(row -> row.get(0).equals("town-centre"));
    }

    @Test
    void useAndWaitsAreThoseOfTheTable() {
        Figure busy = figure("how-busy", PrintedRun.twoTowns());

        assertThat(row(busy, "county-hospital", "doctor").subList(3, 6)).containsExactly("0.643571", "", "11.600000");
        assertThat(busy.spoken().english()).contains("County Hospital, doctor: 64.4 % in use, mean wait 12 minutes");
    }

    @Test
    void weeksAreNamedByTheirFirstDayAndCountersAreLeftOut() {
        Figure weeks = figure("busy-by-week", PrintedRun.twoTowns());

        assertThat(row(weeks, "county-hospital", "doctor", "county-hospital", "2022-01-01"))
                .contains("0.750000");
        assertThat(row(weeks, "county-hospital", "doctor", "county-hospital", "2022-01-08"))
                .contains("1.125000");
        assertThat(row(weeks, "county-hospital", "ct", "county-hospital", "2022-01-01"))
                .contains("0.250000");
        assertThat(weeks.data().rows()).noneMatch(row -> row.get(1).equals("desk"));
        assertThat(weeks.title().english()).contains("112.5 % at County Hospital, doctor");
    }

    @Test
    void manyStationsAreSummarisedInThreeRows() {
        PrintedRun towns = PrintedRun.twoTowns();
        StringBuilder facilities = new StringBuilder(towns.tables().get("facilities"));
        StringBuilder use = new StringBuilder(towns.tables().get("weekly_use"));
        for (int i = 1; i <= 30; i++) {
            facilities.append("many-" + i + ",Station " + i + ",站,village-station,willow,,1,0,120.9,30.5,invented,C\n");
            use.append("many-" + i + ",doctor,1," + 10 * i + ".000,1000.000\n");
        }
        Figure weeks = figure(
                "busy-by-week", towns.with("facilities", facilities.toString()).with("weekly_use", use.toString()));

        assertThat(row(weeks, "busiest", "doctor", "village-station", "2022-01-01"))
                .contains("0.300000");
        assertThat(row(weeks, "median", "doctor", "village-station", "2022-01-01"))
                .contains("0.150000");
        assertThat(weeks.data().rows()).noneMatch(row -> row.get(0).startsWith("many"));
    }

    @Test
    void hoursTellClosedFromIdleAndOvertimeIsNotTheBusiestHour() {
        Figure hours = figure("busy-by-hour", PrintedRun.twoTowns());

        assertThat(row(hours, "county-hospital", "doctor", "county-hospital", "9"))
                .contains("180.000000", "240.000000", "0.750000");
        assertThat(row(hours, "county-hospital", "doctor", "county-hospital", "32"))
                .endsWith("0.000000", "");
        assertThat(row(hours, "county-hospital", "doctor", "county-hospital", "33"))
                .endsWith("0.000000", "0.000000", "", "");
        assertThat(hours.title().english()).endsWith("75.0 % at County Hospital, doctor, Monday 9–10 h");
        assertThat(hours.data().rows()).noneMatch(row -> row.get(1).equals("desk"));
    }

    @Test
    void ofManyFacilitiesTheOnesWithMostWorkAreDrawn() {
        PrintedRun towns = PrintedRun.twoTowns();
        StringBuilder facilities = new StringBuilder(towns.tables().get("facilities"));
        StringBuilder use = new StringBuilder(towns.tables().get("hourly_use"));
        for (int i = 1; i <= 500; i++) {
            facilities.append("many-" + i + ",Station " + i + ",站,village-station,willow,,1,0,120.9,30.5,invented,C\n");
            use.append("many-" + i + ",doctor,10," + i + ".000,1000.000\n");
        }
        Figure hours = figure(
                "busy-by-hour", towns.with("facilities", facilities.toString()).with("hourly_use", use.toString()));

        assertThat(row(hours, "all", "doctor", "village-station", "10")).contains("0.250500");
        assertThat(row(hours, "many-500", "doctor", "village-station", "10")).contains("0.500000");
        assertThat(hours.data().rows()).noneMatch(row -> row.get(0).equals("many-460"));
        assertThat(hours.caption().english()).contains("Of 502 rows of single facilities the 40 with most work");
    }

    @Test
    void wardsTellBedsUseAndWait() {
        Figure beds = figure("beds-in-use", PrintedRun.twoTowns());

        assertThat(beds.spoken().english())
                .contains("medical: 20 beds, 90.0 % in use, wait 0.4 d", "ICU: 2 beds, 25.0 % in use, wait <0.1 d");
        assertThat(beds.spoken().chinese()).contains("内科：20张床，使用率90.0%，等候0.4天");
    }

    @Test
    void daysAreCountedOnceAndSmoothedOverSeven() {
        PrintedRun run = PrintedRun.twoTowns();
        Figure days = figure("day-by-day", run);
        List<String> lines = run.tables().get("daily").lines().toList();
        List<String> head = List.of(lines.get(0).split(","));
        List<Integer> visits = lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> cells[head.indexOf("tier")].equals("village-station"))
                .map(cells -> Integer.valueOf(cells[head.indexOf("visits")]))
                .toList();
        List<List<String>> drawn = days.data().rows().stream()
                .filter(row -> row.get(0).equals("village-station"))
                .toList();

        assertThat(drawn).hasSameSizeAs(visits);
        assertThat(drawn.get(3).get(2)).isEqualTo(visits.get(3) + ".000000");
        double week = visits.subList(0, 7).stream().mapToInt(v -> v).average().orElseThrow();
        assertThat(Double.parseDouble(drawn.get(3).get(3))).isCloseTo(week, within(1e-6));
        assertThat(drawn.get(2).get(3)).isEmpty();
    }

    @Test
    void anEmptyTableHasNoFigure() {
        for (String table : List.of(
                "town_shares", "weekly_use", "hourly_use", "wait_distribution", "bed_days", "daily", "resource_use")) {
            PrintedRun run = PrintedRun.twoTowns().emptied(table);
            int figures = Catalogue.of(ResultsArm.alone(ResultsTables.open(run.into(folder.resolve(table)))))
                    .size();

            assertThat(figures).as(table).isEqualTo(all() - 1);
        }
    }

    private int all() {
        return Catalogue.of(ResultsArm.alone(
                        ResultsTables.open(PrintedRun.twoTowns().into(folder.resolve("whole")))))
                .size();
    }
}
