package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import java.util.Optional;
import org.careshed.scenario.TravelMode;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Units;

/** One way to travel. */
final class TravelModeShape {

    private static final Key<TravelMode, Optional<Double>> SPEED = maybe(
            "speed",
            Units.kmPerHour(400),
            TravelMode::kmPerHour,
            "its own speed where the road allows it; left out: as fast as the road allows");
    private static final Key<TravelMode, Long> WAIT =
            preset("wait", Units.time("0 s", "6 h"), 0L, TravelMode::waitMs, "at stops and for changes, once a trip");
    private static final Key<TravelMode, Optional<Long>> LONGEST = maybe(
            "longest",
            Units.time("1 min", "24 h"),
            TravelMode::longestMs,
            "longest trip, wait included, that anybody makes so; left out: any");
    private static final Key<TravelMode, Double> SHARE = preset(
            "share",
            Shares.TYPE,
            1.0,
            TravelMode::share,
            "share of the residents who can travel so, whatever else they can");

    static final Shape<TravelMode> SHAPE = new Shape<>(
            "mode",
            "A way to travel.",
            List.of(SPEED, WAIT, LONGEST, SHARE),
            fields -> new TravelMode(fields.get(SPEED), fields.get(WAIT), fields.get(LONGEST), fields.get(SHARE)));

    private TravelModeShape() {}
}
