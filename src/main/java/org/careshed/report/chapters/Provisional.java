package org.careshed.report.chapters;

import java.util.Map;
import org.careshed.language.Text;

/** Why figures may not be relied on yet; the program's own reasons in both languages, others as they are. */
final class Provisional {
    private static final Map<String, Text> KNOWN = Map.of(
            "the choice constants are set to a prior of the shares before the reforms; they are not calibrated yet",
            Text.of(
                    "the choice constants are set to a prior of the shares before the reforms; they are not calibrated"
                            + " yet",
                    "选择常数取自改革前占比的先验值，尚未校准"));

    private Provisional() {}

    static Text words(String reason) {
        String bare = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return KNOWN.getOrDefault(bare, Text.same(bare));
    }
}
