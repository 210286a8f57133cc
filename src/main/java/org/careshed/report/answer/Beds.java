package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;

/**
 * How many beds of the county's hospitals are enough: as many as keep the base's occupancy for the bed-days of the other
 * scenario, and the most that were occupied at a midnight of the counted time.
 */
final class Beds {
    private Beds() {}

    static List<Text> of(Study study) {
        Predicate<Row> hospital = Sums.hospitals(study);
        double[] beds = Sums.of(study.base(), "bed_use", hospital, "beds");
        double[] days = Sums.of(study.base(), "bed_use", hospital, "bed_days");
        List<Text> answer = new ArrayList<>();
        for (Arm arm : study.others()) {
            double[] needed = Sums.of(arm, "bed_use", hospital, "bed_days");
            for (int world = 0; world < needed.length; world++) {
                needed[world] *= beds[world] / days[world];
            }
            answer.add(Said.with(arm)
                    .then(Said.difference(
                            Text.of("hospital beds that keep the occupancy of “{base}”", "保持“{base}”床位使用率所需的医院床位")
                                    .with("base", study.base().title()),
                            beds,
                            needed,
                            Said.BEDS)));
            answer.add(Said.difference(
                    Text.of("The fullest midnight", "占用床位最多的一夜"),
                    fullest(study.base(), hospital),
                    fullest(arm, hospital),
                    Said.BEDS));
            answer.addAll(Said.contrast(study, arm, "mean_stay_days", "hospitals"));
            answer.addAll(Said.contrast(study, arm, "mean_bed_wait_days", "hospitals"));
            answer.addAll(Said.contrast(study, arm, "admissions_in_county_share", "all"));
        }
        return answer;
    }

    private static double[] fullest(Arm arm, Predicate<Row> hospital) {
        List<Integer> worlds = Sums.worlds(arm);
        double[] most = new double[worlds.size()];
        Map<String, double[]> nights = new HashMap<>();
        for (Row row : arm.rows("bed_days")) {
            int world = worlds.indexOf((int) row.number("replication"));
            if (world >= 0 && row.truth("counted") && hospital.test(row)) {
                nights.computeIfAbsent(row.text("day"), day -> new double[most.length])[world] +=
                        row.number("occupied");
            }
        }
        nights.values().forEach(night -> Arrays.setAll(most, world -> Math.max(most[world], night[world])));
        return most;
    }
}
