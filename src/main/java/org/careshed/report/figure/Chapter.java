package org.careshed.report.figure;

import org.careshed.language.Text;

/** Chapters of a report, in its order. */
public enum Chapter {
    WHERE("Where patients go", "患者去哪里"),
    BUSY("How busy it gets", "有多忙"),
    WHO("Who gains, who loses", "谁受益、谁受损"),
    MONEY("Money", "费用与基金"),
    SURE("How sure this is", "把握有多大"),
    METHOD("Assumptions and method", "假设与方法");

    private final Text title;

    Chapter(String english, String chinese) {
        title = Text.of(english, chinese);
    }

    /** Its heading. */
    public Text title() {
        return title;
    }
}
