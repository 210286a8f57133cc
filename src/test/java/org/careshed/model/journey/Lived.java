package org.careshed.model.journey;

import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Editions;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferMade;
import org.careshed.journal.OfferUsed;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Level;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.reform.Closures;

/** A village with two stations, a hospital 12 km away and a city behind it, lived through to the end of its days. */
final class Lived {

    static final int CITY = 0;
    static final int HOSPITAL = 1;
    static final int STATION = 2;
    static final int STATION_TOO = 3;

    /** Door to door from the village to the hospital at 30 km/h. */
    static final long TO_HOSPITAL_MS = 29 * Ticks.MINUTE;

    private final Witness witness = new Witness();
    private final List<Offered> made = new ArrayList<>();
    private final List<Offered> used = new ArrayList<>();

    /**
     * An offer that was made, or used.
     *
     * @param number units that were offered, or the resident who used one
     */
    record Offered(long atMs, Offer offer, int facility, int number) {}

    private Lived(Editions editions) {
        OfferMade makes = (atMs, offer, facility, units) -> made.add(new Offered(atMs, offer, facility, units));
        OfferUsed uses = (atMs, offer, facility, who) -> used.add(new Offered(atMs, offer, facility, who));
        new World(editions, 1, 1, List.of(), Facts.to(List.of(witness.listener(), makes, uses))).run(RunControl.NONE);
    }

    static Lived of(Story story) {
        return new Lived(Editions.of(story.county()));
    }

    /** The same, where one facility is closed from one day to another. */
    static Lived closing(Story story, String facility, int fromDay, int toDay) {
        return turning(story, fromDay, toDay, scenario -> Closures.close(scenario, List.of(facility)));
    }

    /** The same, where the county is another from one day to another. */
    static Lived turning(Story story, int fromDay, int toDay, UnaryOperator<Scenario> other) {
        County county = story.county();
        Scenario meanwhile = other.apply(county.scenario());
        return new Lived(new Editions(new TreeMap<>(Map.of(
                0,
                county,
                fromDay,
                CountyBuilder.revise(county, meanwhile, Halt.NEVER),
                toDay,
                CountyBuilder.revise(county, county.scenario(), Halt.NEVER)))));
    }

    /** The village with these arrangements; everybody prefers a station, and nobody the city. */
    static Story village(Arrangements arrangements) {
        return new Story()
                .days(0, 20)
                .place("city")
                .place("seat")
                .place("village")
                .road("village", "seat", 12)
                .road("seat", "city", 30)
                .residents("village", 60)
                .condition("ill", Severity.MODERATE, 15)
                .constant("station", "ill", 40)
                .constant("outside", "ill", -40)
                .tier("hospital", hours(8, 17), "ill")
                .tier("outside", hours(8, 17), "ill")
                .outsideWait("outside", minutes(30))
                .tier("station", hours(8, 16), "ill")
                .grassroots("station")
                .facility("city", "outside", "city")
                .facility("hospital", "hospital", "seat")
                .facility("station", "station", "village")
                .facility("station-too", "station", "village")
                .resource("hospital", "doctor", 3, hours(0, 24))
                .resource("station", "doctor", 1, hours(8, 16))
                .resource("station-too", "doctor", 1, hours(8, 16))
                .pathway("hospital", step("consult", "doctor", minutes(10)))
                .pathway("outside", delay("consult", minutes(60)))
                .pathway("station", step("consult", "doctor", minutes(10)))
                .arrangements(arrangements);
    }

    /** Stations are for the village level, hospitals for the county's; every need is of one level. */
    static Competence needs(Level level, double resolved, double referred, int returns, double accepts, double green) {
        return new Competence(
                Map.of("station", Level.VILLAGE, "hospital", Level.COUNTY),
                Map.of("ill", Map.of(level, 1.0)),
                Map.of("ill", new Competence.Answer(resolved, referred)),
                2 * Ticks.DAY,
                returns,
                accepts,
                green);
    }

    List<Offered> made(Offer offer) {
        return made.stream().filter(one -> one.offer() == offer).toList();
    }

    List<Offered> used(Offer offer) {
        return used.stream().filter(one -> one.offer() == offer).toList();
    }

    List<Told> all(String name) {
        return witness.all(name);
    }

    /** The contacts of an episode in the order in which they were planned. */
    List<Told> planned(long need) {
        return all("contactPlanned").stream()
                .filter(planned -> planned.number(2) == need)
                .toList();
    }

    /** The episodes that ended in the first days, with room for what follows. */
    List<Told> episodes(int days) {
        return all("episodeEnds").stream()
                .filter(end -> end.atMs() < days * Ticks.DAY)
                .toList();
    }
}
