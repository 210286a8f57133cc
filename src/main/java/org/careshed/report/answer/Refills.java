package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.Groups;

/** How many visits for a refill longer prescriptions save, and at which tiers. */
final class Refills {
    private Refills() {}

    static List<Text> of(Study study) {
        Groups groups = new Groups(study.atlas());
        List<Text> answer = new ArrayList<>();
        for (Arm arm : study.others()) {
            answer.add(Said.with(arm).then(difference(study, arm, Text.of("visits for a refill", "续方就诊"), refill())));
            answer.add(difference(study, arm, Text.of("All visits", "全部就诊"), row -> true));
            for (String tier : Sums.keys(study.arms(), "origins", row -> row.text("tier"))) {
                Text words = Text.of("Refills at {tier}", "{tier}的续方就诊").with("tier", groups.of(tier));
                answer.add(difference(
                        study, arm, words, refill().and(row -> row.text("tier").equals(tier))));
            }
        }
        return answer;
    }

    private static Text difference(Study study, Arm arm, Text what, Predicate<Row> wanted) {
        return Said.difference(
                what,
                Sums.of(study.base(), "origins", wanted, "visits"),
                Sums.of(arm, "origins", wanted, "visits"),
                Said.VISITS);
    }

    private static Predicate<Row> refill() {
        return row -> row.text("origin").equals("refill");
    }
}
