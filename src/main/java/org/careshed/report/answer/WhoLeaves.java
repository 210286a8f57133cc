package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;
import org.careshed.report.look.UsualName;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;

/**
 * Who leaves the county, and how many could be treated in it: visits outside whose need takes the county's level or less.
 * Visits of residents who are away are among those outside.
 */
final class WhoLeaves {
    private static final String TABLE = "visits_by_level";
    private static final String BEYOND = "outside";
    private static final int MOST_CONDITIONS = 5;

    private WhoLeaves() {}

    static List<Text> of(Study study) {
        Arm arm = study.base();
        Predicate<Row> left =
                row -> !study.atlas().tiers().get(row.text("tier")).inCounty();
        Predicate<Row> here = left.and(row -> !row.text("level").equals(BEYOND));
        double[] all = visits(arm, row -> true);
        double[] leave = visits(arm, left);
        double[] treatable = visits(arm, here);
        List<Text> answer = new ArrayList<>();
        if (Spread.of(leave).mean() == 0) {
            return List.of(Text.of("Nobody leaves the county in any world.", "所有世界中都无人到县外就医。"));
        }
        answer.add(Text.of(
                        "Of {leave} outside the county, {here} could have been treated in it by what their need takes: {share}."
                                + " Those outside are {part} of all visits of residents.",
                        "县外就诊{leave}，按需求所需的诊疗能力，其中{here}本可在县内诊治，占{share}；县外就诊占居民全部就诊的{part}。")
                .with("leave", Said.level(leave, Said.VISITS))
                .with("here", Said.level(treatable, Said.VISITS))
                .with("share", Said.level(Sums.ratio(treatable, leave), Said.SHARE))
                .with("part", Said.level(Sums.ratio(leave, all), Said.SHARE)));
        answer.add(level(arm, left, "village", Text.of("A village station would do for", "村级即可诊治")));
        answer.add(level(arm, left, "town", Text.of("It takes a town centre for", "需镇级诊治")));
        answer.add(level(arm, left, "county", Text.of("It takes a county hospital for", "需县级诊治")));
        answer.add(level(arm, left, BEYOND, Text.of("It takes a hospital outside for", "需县外医院诊治")));
        Map<String, double[]> those = byCondition(arm, left);
        Map<String, double[]> treatableOfThose = byCondition(arm, here);
        those.keySet().stream()
                .filter(condition -> Spread.of(those.get(condition)).mean() > 0)
                .sorted(Comparator.comparingDouble(
                        condition -> -Spread.of(those.get(condition)).mean()))
                .limit(MOST_CONDITIONS)
                .forEach(condition ->
                        answer.add(condition(condition, those.get(condition), treatableOfThose.get(condition))));
        return answer;
    }

    private static Text level(Arm arm, Predicate<Row> left, String level, Text words) {
        return words.then(Text.of(" {n} of those outside.", "的县外就诊{n}。"))
                .with(
                        "n",
                        Said.level(visits(arm, left.and(row -> row.text("level").equals(level))), Said.VISITS));
    }

    private static Text condition(String condition, double[] leave, double[] here) {
        return Text.of(
                        "{condition}: {leave} outside, {here} of them treatable here.",
                        "{condition}：县外{leave}，其中{here}可在县内诊治。")
                .with("leave", Said.level(leave, Said.VISITS))
                .with("here", Said.level(here, Said.VISITS))
                .with("condition", UsualName.words(condition));
    }

    /** Visits that are wanted by condition; zeros for a condition without any. */
    private static Map<String, double[]> byCondition(Arm arm, Predicate<Row> wanted) {
        return Sums.by(
                arm,
                TABLE,
                row -> row.text("condition"),
                row -> wanted.test(row) ? row.figure("visits").orElse(0) : 0);
    }

    private static double[] visits(Arm arm, Predicate<Row> wanted) {
        return Sums.of(arm, TABLE, wanted, "visits");
    }
}
