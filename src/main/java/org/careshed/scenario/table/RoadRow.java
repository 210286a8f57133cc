package org.careshed.scenario.table;

import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import org.careshed.scenario.Road;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** Columns of the table of roads. */
public final class RoadRow {

    /** One end. */
    public static final Key<Road, String> FROM =
            required("from", Texts.reference(IdKind.PLACE), Road::from, "one end; roads go both ways");

    private static final Key<Road, String> TO =
            required("to", Texts.reference(IdKind.PLACE), Road::to, "the other end");
    /** Length by road. */
    public static final Key<Road, Double> LENGTH =
            required("length", Units.metres(2_000_000), Road::metres, "length by road");

    private static final Key<Road, String> SPEED =
            required("speed", Texts.reference(IdKind.SPEED), Road::speedClass, "speed class, a key of `travel.speeds`");
    private static final Key<Road, Optional<Long>> DRIVE = Key.maybe(
            "time",
            Units.time("0 s", "24 h"),
            Road::driveMs,
            "time to drive it; left out: its length at its speed class");
    private static final Sourced<Road> SOURCED = Sourced.of(Road::evidence);

    public static final Shape<Road> SHAPE = new Shape<>(
            "roads",
            "Two-way roads between places.",
            List.of(FROM, TO, LENGTH, SPEED, DRIVE, SOURCED.source(), SOURCED.grade()),
            f -> new Road(f.get(FROM), f.get(TO), f.get(LENGTH), f.get(SPEED), f.get(DRIVE), SOURCED.read(f)));

    private RoadRow() {}
}
