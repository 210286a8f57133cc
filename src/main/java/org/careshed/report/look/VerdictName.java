package org.careshed.report.look;

import java.util.Map;
import org.careshed.language.Text;

/** Words for a verdict of the table {@code closing}: whether a figure lies in the range that is known of it. */
public final class VerdictName {
    /** Before a miss of a figure that is of another year or state than the scenario's. */
    public static final String NOTE = "note: ";

    private static final Map<String, String> CHINESE =
            Map.of("within", "范围内", "below", "偏低", "above", "偏高", "not measured", "未测");

    private VerdictName() {}

    /** The same words in English. */
    public static Text of(String verdict) {
        String bare = verdict.replace(NOTE, "");
        String chinese = CHINESE.getOrDefault(bare, bare);
        return Text.of(verdict, verdict.startsWith(NOTE) ? "注：" + chinese : chinese);
    }
}
