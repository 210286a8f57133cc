package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;

/** What advice at a distance takes in hours, and how many visits go elsewhere because of it. */
final class Advice {
    private static final int MINUTES = 60;

    private Advice() {}

    static List<Text> of(Study study) {
        List<Text> answer = new ArrayList<>();
        for (Arm arm : study.others()) {
            double[] hours = Sums.less(hours(arm), hours(study.base()));
            double[] stayed = Sums.less(outside(study, study.base()), outside(study, arm));
            answer.add(worth(arm, hours, stayed));
            answer.add(Said.difference(
                    Text.of("Hours of consultants and of doctors who ask", "会诊医生与申请医生所用时间"),
                    hours(study.base()),
                    hours(arm),
                    Said.HOURS));
            answer.add(Said.difference(
                    Text.of("Visits outside the county", "县外就诊"),
                    outside(study, study.base()),
                    outside(study, arm),
                    Said.VISITS));
            answer.add(Said.difference(
                    Text.of("Visits at the county's hospitals", "县内医院就诊"),
                    hospitals(study, study.base()),
                    hospitals(study, arm),
                    Said.VISITS));
            answer.addAll(Said.contrast(study, arm, "referrals_per_person_year", "up"));
            answer.addAll(Said.contrast(study, arm, "admissions_in_county_share", "all"));
        }
        return answer;
    }

    private static Text worth(Arm arm, double[] hours, double[] stayed) {
        if (Spread.of(hours).mean() == 0) {
            return Text.of("“{arm}” takes no hours of advice.", "“{arm}”未使用会诊时间。")
                    .with("arm", arm.title());
        }
        if (!Said.detected(stayed)) {
            return Text.of(
                            "“{arm}” takes {hours}; on visits that leave the county it has no detectable effect.",
                            "“{arm}”用去{hours}；对县外就诊未检出效果。")
                    .with("hours", Said.level(hours, Said.HOURS))
                    .with("arm", arm.title());
        }
        return Text.of(
                        "“{arm}” takes {hours} and changes where {n} outside the county go: {rate} fewer for each hour.",
                        "“{arm}”用去{hours}，县外就诊减少{n}：每小时减少{rate}。")
                .with("hours", Said.level(hours, Said.HOURS))
                .with("n", Said.signed(stayed, Said.VISITS))
                .with("rate", Said.signed(Sums.ratio(stayed, hours), Said.VISITS))
                .with("arm", arm.title());
    }

    /** Hours of consultants at work, and of own doctors with a patient while they ask. */
    private static double[] hours(Arm arm) {
        double[] answered =
                Sums.of(arm, "resource_use", row -> row.text("resource").startsWith("consultant."), "busy_hours");
        double[] asked = Sums.of(
                arm,
                "service_waits",
                row -> row.text("service").equals("ask"),
                row -> row.number("served") * row.figure("mean_service_minutes").orElse(0) / MINUTES);
        return Sums.plus(answered, asked);
    }

    private static double[] outside(Study study, Arm arm) {
        return visits(arm, row -> !Sums.tier(study, row).inCounty());
    }

    private static double[] hospitals(Study study, Arm arm) {
        return visits(arm, Sums.hospitals(study));
    }

    private static double[] visits(Arm arm, Predicate<Row> wanted) {
        return Sums.of(arm, "flows", wanted, "visits");
    }
}
