package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Dist;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Name;
import org.careshed.scenario.Tier;
import org.careshed.scenario.part.Hourly;
import org.careshed.scenario.part.HoursReference;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.part.Times;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** A kind of facility. */
public final class TierShape {

    private static final Key<Tier, Name> NAME = required("name", NameShape.SHAPE, Tier::name, "name of the tier");
    private static final Key<Tier, Boolean> GRASSROOTS =
            required("grassroots", Texts.flag(), Tier::grassroots, "whether its visits count as grassroots care");
    private static final Key<Tier, Boolean> IN_COUNTY =
            preset("in_county", Texts.flag(), true, Tier::inCounty, "whether its visits count as care in the county");
    private static final Key<Tier, Hours> DOORS =
            required("doors", new HoursReference(), Tier::doors, "opening hours for patients who walk in");
    private static final Key<Tier, double[]> ARRIVALS = required(
            "arrivals",
            new Hourly(false),
            Tier::arrivalsPerHour,
            "how walk-in arrivals spread over the hours of a day");
    private static final Key<Tier, Long> EXPECTED_WAIT = preset(
            "expected_wait",
            Units.time("0 s", "1 d"),
            10 * Ticks.MINUTE,
            Tier::expectedWaitMs,
            "wait that residents expect before they know better");
    private static final Key<Tier, Optional<Dist>> OUTSIDE_WAIT = maybe(
            "outside_wait",
            new Times(),
            Tier::outsideWait,
            "drawn wait where queues are not simulated, outside the county");
    /** Pathway by condition. */
    public static final Key<Tier, Map<String, String>> PATHWAYS = required(
            "pathways",
            new MapOf<>(Texts.reference(IdKind.CONDITION), Texts.reference(IdKind.PATHWAY)),
            Tier::pathways,
            "pathway by condition; a condition that is left out cannot be treated here");

    private static final Sourced<Tier> SOURCED = Sourced.of(Tier::evidence);

    static final Shape<Tier> SHAPE = new Shape<>(
            "tiers",
            "Kinds of facility: where they stand in the order of care and what happens inside.",
            List.of(
                    NAME,
                    GRASSROOTS,
                    IN_COUNTY,
                    DOORS,
                    ARRIVALS,
                    EXPECTED_WAIT,
                    OUTSIDE_WAIT,
                    PATHWAYS,
                    SOURCED.source(),
                    SOURCED.grade()),
            TierShape::tier);

    private TierShape() {}

    private static Tier tier(Fields fields) {
        return new Tier(
                fields.id(),
                fields.get(NAME),
                fields.get(GRASSROOTS),
                fields.get(IN_COUNTY),
                fields.get(DOORS),
                fields.get(ARRIVALS),
                fields.get(PATHWAYS),
                fields.get(OUTSIDE_WAIT),
                fields.get(EXPECTED_WAIT),
                SOURCED.read(fields));
    }
}
