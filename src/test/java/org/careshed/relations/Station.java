package org.careshed.relations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.careshed.chance.Dist;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.About;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.ArrivalStream.Thinning;
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
 * One station, first come first served, with patients who arrive by the clock: the smallest scenario there is.
 *
 * @param perHour 24 arrival rates by hour
 * @param service law of the service, milliseconds
 */
record Station(long seed, int days, double[] perHour, Thinning thinning, Dist service, int servers, boolean closed) {

    private static final Evidence TEST = new Evidence("test", Evidence.Grade.C);

    /** A station made up from a seed: one to six servers, any law, a rate by hour that may exceed what they can do. */
    static Station random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int servers = 1 + random.nextInt(6);
        double meanMinutes = 1 + 20 * random.nextDouble();
        double[] perHour = new double[24];
        for (int hour = 0; hour < perHour.length; hour++) {
            perHour[hour] = servers * 60 / meanMinutes * (0.3 + random.nextDouble());
        }
        return new Station(seed, 2, perHour, Thinning.EXACT, law(random, meanMinutes * Ticks.MINUTE), servers, false);
    }

    private static Dist law(SplittableRandom random, double meanMs) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Dist.Constant(meanMs);
            case 2, 3, 4 -> new Dist.Exponential(meanMs);
            case 5 -> new Dist.LogNormal(meanMs, 0.2 + 2 * random.nextDouble());
            case 6, 7, 8 -> new Dist.Uniform(meanMs / 2, 3 * meanMs / 2);
            default -> new Dist.HyperExponential(meanMs, 1.5 + 5 * random.nextDouble());
        };
    }

    Station withServers(int other) {
        return new Station(seed, days, perHour, thinning, service, other, closed);
    }

    Station withService(Dist other) {
        return new Station(seed, days, perHour, thinning, other, servers, closed);
    }

    Station withPerHour(double[] other) {
        return new Station(seed, days, other, thinning, service, servers, closed);
    }

    /** The station as a scenario. */
    Scenario scenario() {
        List<Hours.Interval> whole = closed ? List.of() : List.of(new Hours.Interval(0, Ticks.DAY));
        Hours hours =
                new Hours("always", Map.of(DayKind.WEEKDAY, whole, DayKind.WEEKEND, whole, DayKind.HOLIDAY, whole));
        return new Scenario(
                "station",
                Scenario.Kind.PATHWAYS,
                new Name("Station", ""),
                new About("", "", List.of()),
                seed,
                new Calendar(LocalDate.of(2022, 1, 1), 0, days * Ticks.DAY, Set.of(), Set.of()),
                List.of(),
                List.of(),
                List.of(),
                new Travel(Map.of(), 0),
                List.of(),
                List.of(new Facility("clinic", new Name("Clinic", ""), "site", "", Optional.empty(), 1, 0, TEST)),
                List.of(new Resource("clinic", "doctor", Dated.always(servers), hours, OptionalInt.empty(), TEST)),
                List.of(),
                new Needs(1.5),
                List.of(),
                new Choice(Map.of(), Map.of(), Map.of(), 0, 0, false),
                List.of(new Pathway(
                        "visit",
                        List.of(new Pathway.Step(
                                "see", Optional.of("doctor"), service, true, Optional.empty(), List.of())))),
                List.of(new ArrivalStream("walk-in", "clinic", "visit", perHour, 1, thinning)),
                List.of(),
                List.of(),
                Arrangements.NONE);
    }

    static double[] evenly(double perHour) {
        double[] rates = new double[24];
        Arrays.fill(rates, perHour);
        return rates;
    }
}
