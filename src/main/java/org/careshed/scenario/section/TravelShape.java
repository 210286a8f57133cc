package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.quiet;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.scenario.Needs;
import org.careshed.scenario.Travel;
import org.careshed.scenario.TravelMode;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** How people move, and how their needs are drawn. */
public final class TravelShape {

    /** Speeds by class. */
    public static final Key<Travel, Map<String, Double>> SPEEDS = required(
            "speeds",
            new MapOf<>(Texts.newId(IdKind.SPEED), Units.kmPerHour(400)),
            Travel::kmPerHour,
            "door-to-door speed by speed class of road");

    private static final Key<Travel, Long> DOOR =
            preset("door", Units.time("0 s", "6 h"), 0L, Travel::doorMs, "time for leaving and arriving, once a trip");

    private static final Key<Travel, Map<String, TravelMode>> MODES = quiet(
            "modes",
            new MapOf<>(Texts.newId(IdKind.MODE), TravelModeShape.SHAPE),
            Map.of(),
            Travel::modes,
            "ways to travel; each resident takes the fastest of those at hand, and what counts is the mean over the residents");

    static final Shape<Travel> SHAPE =
            new Shape<>("travel", "How people move on the roads.", List.of(SPEEDS, DOOR, MODES), TravelShape::travel);

    /** Multiple of the base rate. */
    public static final Key<Needs, Double> CEILING = preset(
            "ceiling",
            Numbers.number(1, 10),
            1.5,
            Needs::ceiling,
            "candidates for needs are drawn at this multiple of the base rate; no month or lever may pass it");

    static final Shape<Needs> NEEDS =
            new Shape<>("needs", "How needs arise.", List.of(CEILING), fields -> new Needs(fields.get(CEILING)));

    private TravelShape() {}

    private static Travel travel(Fields fields) {
        Travel travel = new Travel(fields.get(SPEEDS), fields.get(DOOR), new TreeMap<>(fields.get(MODES)));
        if (!travel.modes().isEmpty() && travel.modes().values().stream().noneMatch(TravelMode::always)) {
            fields.report(
                    MODES,
                    new Fault(
                                    Code.NO_WAY_TO_TRAVEL,
                                    Text.of(
                                            "one of the `modes` must take everybody everywhere",
                                            "`modes` 中必须有一种能让所有人到达各处"))
                            .found(Text.of(
                                    "each has a `share` below 1 or a `longest` trip",
                                    "每一种都有小于 1 的 `share` 或最远行程 `longest`"))
                            .why(Text.of(
                                    "a resident who has no mode at hand would never reach a doctor",
                                    "没有可用出行方式的居民永远到不了医生那里"))
                            .fix(Text.of(
                                    "give one of them, a bus say, `share: 1` and no `longest`",
                                    "给其中一种（例如公交）设 `share: 1`，不设 `longest`")));
        }
        return travel;
    }
}
