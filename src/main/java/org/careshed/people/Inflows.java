package org.careshed.people;

import java.util.List;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.quantity.Require;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Facility;

/**
 * Patients from elsewhere: at each facility and condition a Poisson number on every day on which the doors are open,
 * arriving by the tier's profile. Patient i of a day comes if i + 1 exponential gaps, each keyed by (world, facility,
 * condition, day, number), fit into the mean: a larger mean adds patients and moves none.
 */
public final class Inflows {

    /** Who a patient from elsewhere is: nobody of the county's residents. */
    public static final int STRANGER = -1;

    /** Hears of each patient from elsewhere. */
    public interface Handler {
        /**
         * @param atMs when the patient stands at the door, milliseconds after time 0
         * @param key key of the patient's need
         */
        void arrival(long atMs, int facility, int condition, long key);
    }

    private static final long INFLOW = Keys.id("inflow");
    private static final long GAP = Keys.id("gap-in-inflow");

    private final County county;
    private final Departures departures;
    private final List<Stream> streams;

    /** The patients from elsewhere in one world. */
    public Inflows(County county, Departures departures, long world) {
        this.county = county;
        this.departures = departures;
        streams = county.scenario().arrangements().beyond().inflow().stream()
                .map(inflow -> stream(inflow, world))
                .toList();
    }

    /** Tells the patients from elsewhere of a day, stream by stream. */
    public void today(int day, DayKind kind, Handler handler) {
        for (Stream stream : streams) {
            if (departures.open(stream.facility, day)) {
                long dayKey = Keys.of(stream.key, day);
                double sum = 0;
                for (int number = 0; ; number++) {
                    long key = Keys.of(dayKey, number);
                    sum += Exact.exponential(Keys.of(key, GAP));
                    if (sum > stream.perDay) {
                        break;
                    }
                    long atMs = departures.planned(stream.facility, day, kind, key);
                    handler.arrival(atMs, stream.facility, stream.condition, key);
                }
            }
        }
    }

    private Stream stream(Beyond.Inflow inflow, long world) {
        int facility = county.scenario().facilities().stream()
                .map(Facility::id)
                .toList()
                .indexOf(inflow.facility());
        int condition = county.kinds().indexOf(inflow.condition());
        Require.that(facility >= 0 && condition >= 0, "no such facility or condition: " + inflow);
        long key = Keys.of(Keys.of(Keys.of(world, INFLOW), Keys.id(inflow.facility())), Keys.id(inflow.condition()));
        return new Stream(facility, condition, inflow.perDay(), key);
    }

    private record Stream(int facility, int condition, double perDay, long key) {}
}
