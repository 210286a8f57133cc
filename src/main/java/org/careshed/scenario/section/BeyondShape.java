package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Beyond.Inflow;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** What crosses the county's border. */
public final class BeyondShape {

    private static final int LONGEST_DAYS = 365;

    /** Where the inflow goes. */
    public static final Key<Inflow, String> FACILITY =
            required("facility", Texts.reference(IdKind.FACILITY), Inflow::facility, "where they come");

    private static final Key<Inflow, String> CONDITION =
            required("condition", Texts.reference(IdKind.CONDITION), Inflow::condition, "what they come for");
    private static final Key<Inflow, Double> PER_DAY =
            required("per_day", Numbers.number(0, 100_000), Inflow::perDay, "mean number on a day with open doors");

    private static final Shape<Inflow> INFLOW = new Shape<>(
            "inflow",
            "Patients from elsewhere at one facility.",
            List.of(FACILITY, CONDITION, PER_DAY),
            f -> new Inflow(f.get(FACILITY), f.get(CONDITION), f.get(PER_DAY)));

    /** Share of needs away from home. */
    public static final Key<Beyond, Double> AWAY_SHARE = preset(
            "away_share",
            Shares.TYPE,
            0.0,
            Beyond::awayShare,
            "share of needs that arise while the resident is away and are treated there under every policy");
    /** Where residents are treated while away. */
    public static final Key<Beyond, Optional<String>> AWAY_FACILITY = maybe(
            "away_facility",
            Texts.reference(IdKind.FACILITY),
            Beyond::awayFacility,
            "facility outside that stands for there; needed if `away_share` is not 0");

    private static final Key<Beyond, List<Inflow>> INFLOWS = preset(
            "inflow", ListOf.of(INFLOW), List.of(), Beyond::inflow, "patients from elsewhere who hold capacity here");
    /** Days to the appointment. */
    public static final Key<Beyond, Map<String, Double>> DAYS_TO_SLOT = preset(
            "days_to_slot",
            new MapOf<>(Texts.reference(IdKind.TIER), Units.partDays(LONGEST_DAYS)),
            Map.of(),
            Beyond::daysToSlot,
            "mean time to the appointment by tier outside the county; the same day where left out");

    static final Shape<Beyond> SHAPE = new Shape<>(
            "beyond",
            "What crosses the county's border beside the way to hospitals outside.",
            List.of(AWAY_SHARE, AWAY_FACILITY, INFLOWS, DAYS_TO_SLOT),
            f -> new Beyond(f.get(AWAY_SHARE), f.get(AWAY_FACILITY), f.get(INFLOWS), f.get(DAYS_TO_SLOT)));

    private BeyondShape() {}
}
