package org.careshed.experiment.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

class HoursOfWeekTest {
    private static final Table FACILITIES = new Table(
            "facilities",
            "",
            List.of(Column.text("facility", ""), Column.text("tier", "")),
            List.of(List.of("hill", "centre"), List.of("lake", "centre")));
    private static final List<Column> HOURLY = List.of(
            Column.text("facility", ""),
            Column.text("resource", ""),
            Column.integer("hour_of_week", "", ""),
            Column.decimal("busy_minutes", "minutes", ""),
            Column.decimal("staffed_minutes", "minutes", ""));

    @Test
    void changesAreTakenWorldByWorld() {
        HoursOfWeek hours = twoArms();
        hours.take("with", 1, run(row("hill", 9, "40.000000", "60.000000")));
        hours.take("base", 0, run(row("hill", 9, "30.000000", "60.000000"), row("lake", 9, "0.000000", "60.000000")));
        hours.take("with", 0, run(row("hill", 9, "15.000000", "60.000000"), row("hill", 10, "1.000000", "2.000000")));
        hours.take("base", 1, run(row("hill", 9, "50.000000", "60.000000")));

        // 0.5 and 0.833333 in the base; 0.25 and 0.666667 with the lever: less by 0.25 and 0.166667
        assertThat(rows(hours, "base", "hill", "9"))
                .containsExactly("base,hill,doctor,centre,9,40.000000,60.000000,2.117701,,,2");
        assertThat(rows(hours, "with", "hill", "9"))
                .containsExactly("with,hill,doctor,centre,9,27.500000,60.000000,2.647126,-0.208333,0.529425,2");
        assertThat(rows(hours, "with", "hill", "10"))
                .as("open in no world of the base")
                .containsExactly("with,hill,doctor,centre,10,0.500000,1.000000,,,,2");
        assertThat(rows(hours, "base", "all", "9"))
                .as("a tier together: 30 of 120 and 50 of 60 minutes")
                .containsExactly("base,all,doctor,centre,9,40.000000,90.000000,3.705976,,,2");
    }

    @Test
    void equalArmsDifferByNothing() {
        HoursOfWeek hours = twoArms();
        for (String arm : List.of("base", "with")) {
            for (int world = 0; world < 3; world++) {
                hours.take(arm, world, run(row("hill", 9, world + ".100000", "60.000000")));
            }
        }

        assertThat(rows(hours, "with", "hill", "9").get(0)).contains(",0.000000,0.000000,3");
    }

    @Test
    void worldsBeyondTheBoundAndUnknownArmsAreLeftOut() {
        HoursOfWeek hours = twoArms();
        hours.take("base", HoursOfWeek.WORLDS, run(row("hill", 9, "1.000000", "60.000000")));
        hours.take("other", 0, run(row("hill", 9, "1.000000", "60.000000")));

        assertThat(hours.table().rows()).isEmpty();
    }

    private static HoursOfWeek twoArms() {
        HoursOfWeek hours = new HoursOfWeek();
        hours.county("base", List.of(FACILITIES));
        hours.county("with", List.of(FACILITIES));
        return hours;
    }

    @SafeVarargs
    private static Part run(List<String>... rows) {
        return new Part(0, List.of(), List.of(new Table("hourly_use", "", HOURLY, new ArrayList<>(List.of(rows)))));
    }

    private static List<String> row(String facility, int hour, String busy, String staffed) {
        return List.of(facility, "doctor", Integer.toString(hour), busy, staffed);
    }

    private static List<String> rows(HoursOfWeek hours, String arm, String facility, String hour) {
        return hours.table().rows().stream()
                .filter(row -> row.get(0).equals(arm)
                        && row.get(1).equals(facility)
                        && row.get(4).equals(hour))
                .map(row -> String.join(",", row))
                .toList();
    }
}
