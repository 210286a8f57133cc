package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.input.Spread;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;

/** Where more specialist clinics do most: by patients seen in them, the best choice held against the next. */
final class Clinics {
    /** A choice of places and the patients seen in each world. */
    private record Choice(Arm arm, double[] seen) {}

    private Clinics() {}

    static List<Text> of(Study study) {
        double[] base = seen(study.base());
        List<Choice> best = study.others().stream()
                .map(arm -> new Choice(arm, seen(arm)))
                .sorted(Comparator.comparingDouble(
                        choice -> -Spread.of(Sums.less(choice.seen(), base)).mean()))
                .toList();
        List<Text> answer = new ArrayList<>();
        if (best.size() > 1) {
            answer.add(first(best.get(0), best.get(1)));
        }
        for (Choice choice : best) {
            answer.add(Said.with(choice.arm())
                    .then(Said.difference(
                            Text.of("patients seen at specialist sessions", "专科门诊接诊"),
                            base,
                            choice.seen(),
                            Said.VISITS)));
            answer.addAll(Said.contrast(study, choice.arm(), "care_in_county_share", "all"));
        }
        return answer;
    }

    private static Text first(Choice best, Choice next) {
        double[] ahead = Sums.less(best.seen(), next.seen());
        Text words = Said.detected(ahead)
                ? Text.of("“{best}” sees most patients, {n} more than “{next}”.", "“{best}”接诊最多，比“{next}”多{n}。")
                : Text.of(
                        "No detectable difference between the two best choices, “{best}” and “{next}”: {n} in favour of the"
                                + " first.",
                        "最好的两种方案“{best}”与“{next}”之间未检出差异：前者多{n}。");
        return words.with("n", Said.signed(ahead, Said.VISITS))
                .with("best", best.arm().title())
                .with("next", next.arm().title());
    }

    private static double[] seen(Arm arm) {
        return Sums.of(arm, "offers", row -> row.text("offer").equals("specialist-session"), "used");
    }
}
