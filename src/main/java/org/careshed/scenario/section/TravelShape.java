package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.Needs;
import org.careshed.scenario.Travel;
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

    static final Shape<Travel> SHAPE = new Shape<>(
            "travel",
            "How people move on the roads.",
            List.of(SPEEDS, DOOR),
            fields -> new Travel(fields.get(SPEEDS), fields.get(DOOR)));

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
}
