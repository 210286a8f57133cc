package org.careshed.experiment.evidence;

/** How what was published and what the model shows go together. */
public enum Verdict {
    /** The sign agrees, and the sizes are within a factor of {@value Judge#FACTOR} of each other. */
    ORDER_OF_SIZE_AGREES("order of size agrees"),
    /** The sign agrees; the size does not, or is not compared. Where no effect was found, there is none here either. */
    SIGN_AGREES("sign agrees"),
    /** Another sign, no effect where there was one, or an effect where there was none. */
    DISAGREES("disagrees"),
    /** The model has no such thing, or what was found is not known. */
    CANNOT_BE_EXPRESSED("cannot be expressed"),
    /** Too few worlds for an interval, or the figure is undefined in these scenarios. */
    UNDECIDED("undecided");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As tables say it. */
    public String words() {
        return words;
    }
}
