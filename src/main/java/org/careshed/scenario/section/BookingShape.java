package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import org.careshed.scenario.Booking;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** Registration slots that can be booked ahead. */
public final class BookingShape {

    private static final int FURTHEST = 365;

    /** What has slots. */
    public static final Key<Booking, String> RESOURCE = required(
            "resource", Texts.reference(IdKind.RESOURCE), Booking::resource, "the resource whose hours have slots");

    private static final Key<Booking, Double> PER_SERVER_DAY = required(
            "per_server_day",
            Numbers.number(0, 1_000),
            Booking::perServerDay,
            "slots per server on duty and open day, spread evenly over its hours");
    private static final Key<Booking, Integer> HORIZON =
            required("horizon", Units.days(1, FURTHEST), Booking::horizonDays, "how far ahead can be booked");
    private static final Key<Booking, Double> NO_SHOW =
            preset("no_show", Shares.TYPE, 0.0, Booking::noShow, "probability that a booked patient does not come");
    private static final Key<Booking, Double> REBOOKS = preset(
            "rebooks",
            Shares.TYPE,
            0.0,
            Booking::rebooks,
            "share of those who seek care again on the next day; the others' need is unmet");
    private static final Key<Booking, Double> WAIT_FACTOR = preset(
            "wait_factor",
            Shares.TYPE,
            1.0,
            Booking::waitFactor,
            "expected wait of a booked patient in units of the walk-in's");
    private static final Key<Booking, Integer> PRIORITY = preset(
            "priority", Numbers.whole(0, 9), 1, Booking::priority, "queue class of booked patients, 0 is served first");

    static final Shape<Booking> SHAPE = new Shape<>(
            "booking",
            "Registration slots of a tier that can be booked ahead.",
            List.of(RESOURCE, PER_SERVER_DAY, HORIZON, NO_SHOW, REBOOKS, WAIT_FACTOR, PRIORITY),
            f -> new Booking(
                    f.get(RESOURCE),
                    f.get(PER_SERVER_DAY),
                    f.get(HORIZON),
                    f.get(NO_SHOW),
                    f.get(REBOOKS),
                    f.get(WAIT_FACTOR),
                    f.get(PRIORITY)));

    private BookingShape() {}
}
