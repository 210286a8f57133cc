package org.careshed.scenario.shape;

/** What ids name; each kind has its own ids. */
public enum IdKind {
    PLACE("a", "place"),
    TOWN("a", "town"),
    AGE_BAND("an", "age band"),
    SPEED("a", "speed class"),
    MODE("a", "way to travel"),
    HOURS("a set of", "opening hours"),
    TIER("a", "tier"),
    FACILITY("a", "facility"),
    RESOURCE("a", "resource"),
    CONDITION("a", "condition"),
    PATHWAY("a", "pathway"),
    STREAM("an", "arrival stream"),
    BED_CLASS("a", "bed class"),
    DISEASE("a", "disease"),
    ASSUMPTION("an", "assumption");

    private final String article;
    private final String words;

    IdKind(String article, String words) {
        this.article = article;
        this.words = words;
    }

    /** For messages, with its article. */
    public String one() {
        return article + " " + words;
    }

    /** For messages. */
    public String words() {
        return words;
    }
}
