package org.careshed.bench.queue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.careshed.chance.Dist;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.About;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Dated;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Name;
import org.careshed.scenario.Needs;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Travel;

/**
 * Workload W1 as a scenario of the product: one clinic of ten doctors that never closes, 540 patients an hour, mean
 * consultation one minute. Seen through whole facility code: rosters, pathways, facts.
 */
final class QueueScenario {

    /** Mean service: the workload's unit of time. */
    static final long UNIT_MS = Ticks.MINUTE;

    private static final Evidence STATED = new Evidence("workload W1", Evidence.Grade.C);
    private static final double PER_HOUR = 540;

    private QueueScenario() {}

    /** The scenario that about so many customers pass through. */
    static Scenario of(long seed, long customers) {
        double[] perHour = new double[24];
        Arrays.fill(perHour, PER_HOUR);
        long lengthMs = (long) (customers * (Ticks.HOUR / PER_HOUR));
        Hours always = always();
        Dist service = new Dist.Exponential(UNIT_MS);
        Pathway.Step consult =
                new Pathway.Step("consult", Optional.of("doctor"), service, true, Optional.empty(), List.of());
        return new Scenario(
                "w1",
                Scenario.Kind.PATHWAYS,
                name("Ten doctors"),
                new About("Ten doctors", "How fast?", List.of()),
                seed,
                new Calendar(LocalDate.of(2022, 1, 1), 0, lengthMs, Set.of(), Set.of()),
                List.of(),
                List.of(),
                List.of(),
                new Travel(Map.of(), 0),
                List.of(),
                List.of(new Facility("clinic", name("Clinic"), "site", "", Optional.empty(), 10, 0, STATED)),
                List.of(new Resource(
                        "clinic", "doctor", Dated.always(QueueLuck.SERVERS), always, OptionalInt.empty(), STATED)),
                List.of(),
                new Needs(1.0),
                List.of(),
                new Choice(Map.of(), Map.of(), Map.of(), 0, 1, false),
                List.of(new Pathway("visit", List.of(consult))),
                List.of(new ArrivalStream("walk-in", "clinic", "visit", perHour, 0, ArrivalStream.Thinning.EXACT)),
                List.of(),
                List.of(),
                Arrangements.NONE);
    }

    private static Hours always() {
        List<Hours.Interval> whole = List.of(new Hours.Interval(0, Ticks.DAY));
        return new Hours(
                "always", Arrays.stream(DayKind.values()).collect(Collectors.toMap(kind -> kind, kind -> whole)));
    }

    private static Name name(String text) {
        return new Name(text, "");
    }
}
