package org.careshed.report.figure.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.flow.PaperArm;
import org.careshed.report.subject.Study;
import org.junit.jupiter.api.Test;

class BusierHoursTest {
    private static final String HOURLY = "replication,facility,resource,hour_of_week,busy_minutes,staffed_minutes\n";
    private static final String MEANS = "facility,resource,tier,hour_of_week,busy_minutes,staffed_minutes,half_width,"
            + "change,change_half_width,worlds\n";

    @Test
    void replicationsArePairedByNumberWhateverTheirOrder() {
        Figure figure = figure(arm("base", "hourly_use", HOURLY + """
                        0,hospital,doctor,9,30,60
                        1,hospital,doctor,9,60,60
                        2,hospital,doctor,9,6,60
                        0,hospital,doctor,10,6,60
                        1,hospital,doctor,10,6,60
                        """), arm("with", "hourly_use", HOURLY + """
                        1,hospital,doctor,9,48,60
                        0,hospital,doctor,9,18.6,60
                        0,hospital,doctor,10,12,60
                        1,hospital,doctor,10,0,60
                        0,hospital,doctor,11,6,60
                        """));

        // 0.31 and 0.80 of 0.50 and 1.00: less by 0.19 and 0.20; t(0.975, 1) = 12.706 makes 0.0635 of them
        assertThat(row(figure, "9"))
                .containsExactly("hospital", "doctor", "hospital", "9", "0.555000", "-0.195000", "0.063531");
        assertThat(row(figure, "10").subList(5, 7))
                .as("+0.1 and -0.1: nothing is told")
                .containsExactly("0.000000", "1.270620");
        assertThat(row(figure, "11").subList(4, 7)).as("open in one arm alone").containsExactly("0.100000", "", "");
        assertThat(figure.title().english())
                .endsWith("with “Arm with”: −19.5 points at Hospital, doctor, Monday 9–10 h");
        assertThat(figure.title().chinese()).isEqualTo("采取“方案with”后一周各小时有何变化：医院，医生周一9—10时−19.5个百分点");
        assertThat(figure.spoken().english()).isEqualTo("−19.5 points at Hospital, doctor, Monday 9–10 h.");
        assertThat(figure.caption().english()).contains("less that under “Arm base”", "Mean over 2 replications");
    }

    @Test
    void whatAComparisonTookTheMeansOfIsTakenAsItIs() {
        Figure figure = figure(
                arm("base", "hours_of_week", MEANS + "hospital,doctor,hospital,9,30,60,0.1,,,20\n"),
                arm("with", "hours_of_week", MEANS + "hospital,doctor,hospital,9,15,60,0.1,-0.25,0.05,20\n"));

        assertThat(row(figure, "9").subList(4, 7)).containsExactly("0.250000", "-0.250000", "0.050000");
        assertThat(figure.caption().english()).contains("Mean over 20 replications", "5.0 points in the median");
    }

    @Test
    void aFigureNeedsTwoArmsAndTwoReplications() {
        PaperArm one = arm("base", "hourly_use", HOURLY + "0,hospital,doctor,9,30,60\n");
        PaperArm other = arm("with", "hourly_use", HOURLY + "0,hospital,doctor,9,10,60\n");

        assertThat(BusierHours.of(PaperArm.study(one))).isEmpty();
        assertThat(BusierHours.of(PaperArm.study(one, other))).isEmpty();
    }

    private static Figure figure(PaperArm base, PaperArm with) {
        Study study = PaperArm.study(base, with);
        assertThat(BusierHours.of(study)).hasSize(1);
        return BusierHours.of(study).get(0);
    }

    private static PaperArm arm(String id, String table, String rows) {
        PaperArm arm = PaperArm.of(id, 2, "0,hill,hospital,,1\n");
        Map<String, String> tables = new LinkedHashMap<>(arm.tables());
        tables.put(table, rows);
        return new PaperArm(id, 2, tables);
    }

    private static List<String> row(Figure figure, String hour) {
        return figure.data().rows().stream()
                .filter(row -> row.get(3).equals(hour))
                .findFirst()
                .orElseThrow();
    }
}
