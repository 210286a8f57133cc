package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Contrast;
import org.careshed.report.subject.Study;

/** What happens to the share of care in the county as it is, and to the share that claims show. */
final class Claims {
    private static final String TRUE = "care_in_county_share";
    private static final String CLAIMED = "care_in_county_share_claims";

    private Claims() {}

    static List<Text> of(Study study) {
        List<Text> answer = new ArrayList<>();
        for (Arm arm : study.others()) {
            answer.add(Said.with(arm).then(Text.of("truly. ", "真实口径。")).then(one(study, arm, TRUE)));
            answer.add(Text.of("By claims. ", "医保结算口径。").then(one(study, arm, CLAIMED)));
            study.contrast(arm.id(), TRUE, "all")
                    .flatMap(so -> study.contrast(arm.id(), CLAIMED, "all").map(seen -> verdict(so, seen)))
                    .ifPresent(answer::add);
        }
        return answer;
    }

    private static Text one(Study study, Arm arm, String measure) {
        Optional<Text> told = Said.contrast(study, arm, measure, "all").stream().findFirst();
        return told.orElse(Text.of("Not measured: the scenario has no money.", "未测得：方案中没有费用部分。"));
    }

    private static Text verdict(Contrast so, Contrast seen) {
        if (!Said.decided(so) && !Said.decided(seen)) {
            return Text.of("Neither share changes detectably.", "两种口径均未检出变化。");
        }
        if (!Said.decided(so)) {
            return Text.of(
                    "Only what claims show changes: no detectable effect on where people go.",
                    "只有结算数据显示的比例变化：未检出居民就医去向的变化。");
        }
        if (!Said.decided(seen)) {
            return Text.of("Where people go changes; claims do not show it detectably.", "居民就医去向有变化，但结算数据未显示出来。");
        }
        return Text.of("Both shares change.", "两种口径均有变化。");
    }
}
