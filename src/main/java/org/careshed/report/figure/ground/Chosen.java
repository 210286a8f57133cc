package org.careshed.report.figure.ground;

/** Ids of what can be chosen on a map, which are those of its details. */
public final class Chosen {
    private Chosen() {}

    /** Id of what is told of a town. */
    public static String town(String id) {
        return "town-" + id;
    }

    /** Id of what is told of a facility. */
    public static String facility(String id) {
        return "facility-" + id;
    }

    /** Id of what is told of an outside city. */
    public static String city(String id) {
        return "city-" + id;
    }
}
