package org.careshed.report.subject;

import org.careshed.language.Text;
import org.careshed.result.Summary;

/** What people call a scenario, from the one line of a summary that holds the English name and then the Chinese one. */
public final class Titles {
    private static final int CHINESE = 0x2E80;

    private Titles() {}

    /** The two names; a line in one language is both. */
    public static Text of(Summary summary) {
        String line = summary.title().isEmpty() ? summary.scenario() : summary.title();
        int from = 0;
        while (from < line.length() && line.charAt(from) < CHINESE) {
            from++;
        }
        String english = line.substring(0, from).strip();
        String chinese = line.substring(from).strip();
        return english.isEmpty() || chinese.isEmpty() ? Text.same(line) : Text.of(english, chinese);
    }
}
