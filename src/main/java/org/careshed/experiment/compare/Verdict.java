package org.careshed.experiment.compare;

/** What a comparison says about one figure. */
public enum Verdict {
    MORE("more"),
    LESS("less"),
    /** The worlds that were run show none; with {@code --until} it is also no larger than was asked. */
    NONE("no detectable difference"),
    /** There is no interval, or it is wider than was asked for. */
    UNDECIDED("not decided");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** For tables. */
    public String words() {
        return words;
    }

    /** Whether a difference was found. */
    public boolean found() {
        return this == MORE || this == LESS;
    }
}
