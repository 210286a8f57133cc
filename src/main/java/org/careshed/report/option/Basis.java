package org.careshed.report.option;

import org.careshed.language.Text;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Provisional;

/** What captions say of how sure figures are. */
public final class Basis {
    private Basis() {}

    /** Mean, replications and interval. */
    public static Text interval(Study study) {
        int replications = study.base().replications();
        return replications == 1
                ? Text.of(" One replication: no interval.", "仅一次重复，无区间。")
                : Text.of(" Means over {n} replications, ± half-width of the 95 % interval.", "为{n}次重复的均值，±为95%区间的半宽。")
                        .with("n", Integer.toString(replications));
    }

    /** Mean, replications and the lowest and highest of them, on a day or in a whole week. */
    public static Text range(Study study, boolean weeks) {
        int replications = study.base().replications();
        return replications == 1
                ? Text.of(" One replication.", "仅一次重复。")
                : Text.of(
                                " Means over {n} replications; ribbons: from the lowest to the highest of them{week}.",
                                "为{n}次重复的均值，浅色带为各次重复{week}的最低至最高值。")
                        .with("week", weeks ? Text.of(" in each week", "每周") : Text.NONE)
                        .with("n", Integer.toString(replications));
    }

    /** That figures may not be relied on yet, where that is so. */
    static Text provisional(Study study) {
        return study.arms().stream()
                .map(Arm::summary)
                .flatMap(summary -> summary.provisional().stream())
                .findFirst()
                .map(reason ->
                        Text.of(" Provisional: {reason}.", "暂定：{reason}。").with("reason", reason(reason)))
                .orElse(Text.NONE);
    }

    /** Why figures may not be relied on yet, without a stop at the end. */
    public static Text reason(String reason) {
        return Provisional.told(reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
    }
}
