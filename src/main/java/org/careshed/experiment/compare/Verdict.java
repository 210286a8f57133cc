package org.careshed.experiment.compare;

import org.careshed.language.Text;

/** What a comparison says about one figure. */
public enum Verdict {
    MORE("more", "上升"),
    LESS("less", "下降"),
    /** The worlds that were run show none; with {@code --until} it is also no larger than was asked. */
    NONE("no detectable difference", "无可检出差异"),
    /** There is no interval, or it is wider than was asked for. */
    UNDECIDED("not decided", "尚未判定");

    private final Text told;

    Verdict(String english, String chinese) {
        this.told = Text.of(english, chinese);
    }

    /** For tables. */
    public String words() {
        return told.english();
    }

    /** For people. */
    public Text told() {
        return told;
    }

    /** Whether a difference was found. */
    public boolean found() {
        return this == MORE || this == LESS;
    }
}
