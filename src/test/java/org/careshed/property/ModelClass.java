package org.careshed.property;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The scenarios in which a relation is exact.
 *
 * @param says which they are, for the table of relations
 * @param made the case of a number that belongs to it
 */
record ModelClass(String says, Function<Long, Draft> made) {

    /** Made once, as many relations are tried on the same cases. */
    private static final Map<Long, Draft> STATIONS = new ConcurrentHashMap<>();

    private static final Map<Long, Draft> COUNTIES = new ConcurrentHashMap<>();

    static final ModelClass STATION = new ModelClass(
            "one station, first come first served, service times tied to the visit",
            number -> STATIONS.computeIfAbsent(number, SmallStation::of));

    static final ModelClass COUNTY =
            new ModelClass("any county", number -> COUNTIES.computeIfAbsent(number, SmallCounty::of));

    static final ModelClass ANY = new ModelClass(
            "any scenario", number -> number % 3 == 0 ? SmallStation.of(number) : SmallCounty.of(number));

    static final ModelClass FIXED_ROUTING = new ModelClass(
            "counties with fixed routing: everybody seeks care, waits weigh nothing, nothing is arranged, no lever",
            number -> fixed(COUNTY.made().apply(number)));

    static final ModelClass PLAIN = new ModelClass(
            "counties in which nothing is arranged between facilities",
            number -> plain(COUNTY.made().apply(number)));

    static final ModelClass LEVELS = new ModelClass(
            "counties with fixed routing and competence, without referrals and returns",
            number -> levels(COUNTY.made().apply(number)));

    private static final List<String> ARRANGED = List.of(
            "residents", "competence", "patience", "follow_ups", "wards", "booking", "beyond", "money", "memory");

    /** Without arrangements and what weighs only with them. */
    static Draft plain(Draft county) {
        Draft plain = county.rows("beds", List.of());
        for (String section : ARRANGED) {
            plain = plain.without(section);
        }
        for (String severity : plain.keys("choice/weights")) {
            for (String weight : List.of("usual", "trust", "referral", "day_to_slot", "cost")) {
                plain = plain.without("choice/weights/" + severity + "/" + weight);
            }
        }
        return Pruned.of(plain);
    }

    private static Draft fixed(Draft county) {
        Draft fixed = plain(county).without("levers");
        for (String severity : fixed.keys("choice/weights")) {
            String at = "choice/weights/" + severity + "/";
            fixed = fixed.with(at + "wait", "0 /min").with(at + "seek", 30).with(at + "seek_log_sum", 0);
        }
        return fixed;
    }

    private static Draft levels(Draft county) {
        Draft fixed = fixed(county);
        return county.at("competence") == null
                ? fixed
                : Pruned.of(NeedRelations.unreferred(
                        fixed.with("competence", county.at("competence")).with("competence/returns", 0)));
    }

    /** A narrower class. */
    ModelClass where(String alsoSays, Function<Draft, Draft> into) {
        return new ModelClass(says + "; " + alsoSays, number -> into.apply(made.apply(number)));
    }
}
