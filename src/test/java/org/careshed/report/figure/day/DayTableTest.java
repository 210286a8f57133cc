package org.careshed.report.figure.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.input.Range;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.junit.jupiter.api.Test;

class DayTableTest {
    private static final Map<String, Integer> TIER =
            Map.of("tier", 0, "name_en", 1, "name_zh", 2, "grassroots", 3, "in_county", 4);
    private static final Map<String, Integer> DAILY =
            Map.of("replication", 0, "date", 1, "warm_up", 2, "tier", 3, "visits", 4, "mean_wait_minutes", 5);
    private static final Atlas ATLAS = Atlas.of(
            List.of(),
            List.of(),
            List.of(
                    new Row("tiers", TIER, List.of("station", "Station", "站", "true", "true")),
                    new Row("tiers", TIER, List.of("city", "City", "市", "false", "false"))));
    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    /** Ten days, two replications: stations see 10 a day and 20 on day 4; the city 5 a day, 15 in replication 1. */
    private static DayTable table() {
        List<Row> rows = new ArrayList<>();
        for (int replication = 0; replication < 2; replication++) {
            for (int day = 0; day < 10; day++) {
                String visits = day == 4 ? "20" : "10";
                String wait = day == 4 ? "7" : "1";
                rows.add(row(replication, day, "station", visits, wait));
                rows.add(row(replication, day, "city", replication == 0 ? "5" : "15", ""));
            }
        }
        return new DayTable(ATLAS, rows, 2);
    }

    private static Row row(int replication, int day, String tier, String visits, String wait) {
        String warmUp = Boolean.toString(day < 2);
        String date = START.plusDays(day).toString();
        return new Row("daily", DAILY, List.of("" + replication, date, warmUp, tier, visits, wait));
    }

    @Test
    void countingBeginsAfterTheWarmUp() {
        assertThat(table().counted()).isEqualTo(START.plusDays(2));
        assertThat(table().count()).isEqualTo(10);
    }

    @Test
    void holidaysAreKnownWhereKindsOfDayAreTold() {
        Map<String, Integer> columns = new HashMap<>(DAILY);
        columns.put("day_kind", DAILY.size());
        List<Row> rows = List.of("weekday", "holiday", "holiday", "weekend").stream()
                .map(kind -> List.of("0", START.toString(), "false", "station", "1", "1", kind))
                .map(cells -> new Row("daily", columns, cells))
                .toList();

        assertThat(new DayTable(ATLAS, rows, 1).holidays()).containsExactly(START);
        assertThat(table().holidays()).isEmpty();
    }

    @Test
    void aMeanOfSevenDaysNeedsAllSeven() {
        Range[] visits = table().weeklyVisitsOf("station");

        assertThat(visits[2].known()).isFalse();
        assertThat(visits[3].mean()).isEqualTo(80 / 7.0, within(1e-12));
        assertThat(visits[6].mean()).isEqualTo(80 / 7.0, within(1e-12));
        assertThat(visits[7].known()).isFalse();
    }

    @Test
    void aShareIsTakenOverTheSevenDaysOfEachReplication() {
        Range share = table().weeklyShare(TierLook::inCounty, tier -> true)[4];

        assertThat(share.mean()).isEqualTo((80.0 / 115 + 80.0 / 185) / 2, within(1e-12));
        assertThat(share.low()).isEqualTo(80.0 / 185);
        assertThat(share.high()).isEqualTo(80.0 / 115);
    }

    @Test
    void waitsAreWeightedByVisits() {
        assertThat(table().weeklyWaitOf("station")[4].mean()).isEqualTo((60 + 140) / 80.0, within(1e-12));
    }

    @Test
    void singleDaysAreMeansOverReplications() {
        assertThat(table().visitsOf("city")[0]).isEqualTo(10);
    }
}
