package org.careshed.scenario.shape;

/** What ids name; each kind has its own ids. */
public enum IdKind {
    PLACE("place"),
    TOWN("town"),
    AGE_BAND("age band"),
    SPEED("speed class"),
    HOURS("opening hours"),
    TIER("tier"),
    FACILITY("facility"),
    RESOURCE("resource"),
    CONDITION("condition"),
    PATHWAY("pathway"),
    STREAM("arrival stream"),
    ASSUMPTION("assumption");

    private final String words;

    IdKind(String words) {
        this.words = words;
    }

    /** For messages. */
    public String words() {
        return words;
    }
}
