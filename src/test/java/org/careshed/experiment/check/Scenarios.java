package org.careshed.experiment.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Name;
import org.careshed.scenario.Needs;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Pathway.Next;
import org.careshed.scenario.Pathway.Step;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Travel;

/** A clinic of two desks for the tests of this room: see, then dispense. */
final class Scenarios {

    static final Evidence ASSUMED = new Evidence("made up", Evidence.Grade.C);
    private static final Hours ALWAYS = always();

    private Scenarios() {}

    /** Counted days after a warm-up, and what is expected. */
    static Scenario clinic(int warmUpDays, int days, Expectation... expectations) {
        return new Scenario(
                "clinic",
                Scenario.Kind.PATHWAYS,
                new Name("Clinic", ""),
                new About("", "", List.of()),
                1,
                new Calendar(LocalDate.of(2022, 1, 1), warmUpDays, days * Ticks.DAY, Set.of(), Set.of()),
                List.of(),
                List.of(),
                List.of(),
                new Travel(Map.of(), 0),
                List.of(),
                List.of(new Facility("clinic", new Name("Clinic", ""), "site", "", Optional.empty(), 1, 0, ASSUMED)),
                List.of(resource("desk"), resource("doctor")),
                List.of(),
                new Needs(1.5),
                List.of(),
                new Choice(Map.of(), Map.of(), Map.of(), 0, 0, false),
                List.of(new Pathway("visit", List.of(step("see", "doctor", "dispense"), step("dispense", "desk")))),
                List.of(new ArrivalStream(
                        "walk-in", "clinic", "visit", new double[24], 1, ArrivalStream.Thinning.EXACT)),
                List.of(),
                List.of(expectations),
                Arrangements.NONE);
    }

    private static Resource resource(String kind) {
        return new Resource("clinic", kind, Dated.always(2), ALWAYS, OptionalInt.empty(), ASSUMED);
    }

    private static Step step(String id, String resource, String... next) {
        List<Next> edges = next.length == 0 ? List.of() : List.of(new Next(next[0], 0.8));
        return new Step(id, Optional.of(resource), new Dist.Exponential(Ticks.MINUTE), false, Optional.empty(), edges);
    }

    private static Hours always() {
        List<Hours.Interval> whole = List.of(new Hours.Interval(0, Ticks.DAY));
        return new Hours("always", Map.of(DayKind.WEEKDAY, whole, DayKind.WEEKEND, whole, DayKind.HOLIDAY, whole));
    }
}
