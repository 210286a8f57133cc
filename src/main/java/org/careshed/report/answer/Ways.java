package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Atlas.Site;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.Groups;

/** Which towns have a longer way to care, which a shorter, and which none that can be detected. */
final class Ways {
    private Ways() {}

    static List<Text> of(Study study) {
        List<Text> answer = new ArrayList<>();
        for (Arm arm : study.others()) {
            arm(study, arm, answer);
        }
        return answer;
    }

    private static void arm(Study study, Arm arm, List<Text> answer) {
        Map<String, double[]> change = new LinkedHashMap<>();
        for (String town : Sums.keys(List.of(study.base(), arm), "travel", row -> row.text("town"))) {
            change.put(town, Sums.less(minutes(arm, town), minutes(study.base(), town)));
        }
        List<String> order = change.keySet().stream()
                .sorted(Comparator.comparingDouble(
                        town -> -Spread.of(change.get(town)).mean()))
                .toList();
        List<String> detected =
                order.stream().filter(town -> Said.detected(change.get(town))).toList();
        long losers = detected.stream()
                .filter(town -> Spread.of(change.get(town)).mean() > 0)
                .count();
        answer.add(Text.of(
                        "With “{arm}”: the mean way to care is longer in {losers} of {all} towns, shorter in {winners}; in {none} no"
                                + " effect is detectable.",
                        "采取“{arm}”：{all}个镇（街道）中，{losers}个平均就医路程变长，{winners}个变短，{none}个未检出差异。")
                .with("losers", Long.toString(losers))
                .with("winners", Long.toString(detected.size() - losers))
                .with("none", Integer.toString(order.size() - detected.size()))
                .with("all", Integer.toString(order.size()))
                .with("arm", arm.title()));
        for (String town : detected) {
            answer.add(
                    Said.difference(name(study, town), minutes(study.base(), town), minutes(arm, town), Said.MINUTES));
        }
        answer.addAll(Said.contrast(study, arm, "care_in_county_share", "all"));
    }

    private static Text name(Study study, String town) {
        Site site = study.atlas().towns().get(town);
        return site == null ? Text.same(town) : Groups.name(site.name());
    }

    private static double[] minutes(Arm arm, String town) {
        return Sums.of(arm, "travel", row -> row.text("town").equals(town), "mean_travel_minutes");
    }
}
