package org.careshed.report.subject;

import org.careshed.language.Text;
import org.careshed.result.Summary;

/** What people call the scenario of a summary, which has its names in both languages on one line. */
public final class Titles {
    private Titles() {}

    /** The name in each language; the id where nobody gave one. */
    public static Text of(Summary summary) {
        return Text.named(summary.title().isEmpty() ? summary.scenario() : summary.title());
    }
}
