package org.careshed.model;

import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Dist;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Choice;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Level;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Money;
import org.careshed.scenario.Name;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Residents;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.Wards;

/** A small county in which everything is arranged: two villages, a town, two hospitals and a city. */
public final class Arranged {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);

    private Arranged() {}

    /** The county with everything on. */
    public static Story everything() {
        return county().arrangements(all());
    }

    /** The county with everything on, where handing over takes another time. */
    public static Story everything(long handoverMs) {
        Wards w = wards();
        return county().arrangements(all().withWards(new Wards(
                w.classes(),
                w.beds(),
                w.admissions(),
                w.outlying(),
                w.patienceMs(),
                w.outside(),
                w.stepDown(),
                handoverMs)));
    }

    /** The same county where nothing is arranged. */
    public static Story county() {
        return new Story()
                .days(3, 12)
                .place("city")
                .place("east")
                .place("seat")
                .place("town")
                .place("west")
                .road("east", "town", 4)
                .road("west", "town", 6)
                .road("town", "seat", 12)
                .road("seat", "city", 50)
                .residents("east", 250)
                .residents("west", 200)
                .residents("town", 350)
                .residents("seat", 300)
                .condition("ill", Severity.MINOR, 12)
                .byDecision()
                .condition("refill", Severity.MINOR, 0)
                .condition("sick", Severity.MODERATE, 6)
                .condition("stroke", Severity.EMERGENCY, 1)
                .weights(new Choice.Weights(
                        0.02, 0.05, 0.8, 0.1, new Choice.More(0.1, 0.01, 0.00005, 0.3, 0.4, 0.5, 0.5, 0.6, 0.8)))
                .tasteSd(0.5)
                .constant("outside", "ill", -1)
                .constant("outside", "sick", -1)
                .tier("centre", hours(8, 17), "ill", "refill", "sick")
                .grassroots("centre")
                .tier("hospital", hours(8, 17), "ill", "refill", "sick", "stroke")
                .tier("outside", hours(8, 17), "ill", "refill", "sick", "stroke")
                .outsideWait("outside", minutes(30))
                .tier("station", hours(8, 16), "ill", "refill", "sick")
                .grassroots("station")
                .facility("centre", "centre", "town")
                .facility("city", "outside", "city")
                .facility("people", "hospital", "seat")
                .group("one")
                .facility("station-east", "station", "east")
                .facility("station-west", "station", "west")
                .facility("tcm", "hospital", "seat")
                .group("one")
                .resource("centre", "doctor", 1, hours(8, 17))
                .resource("people", "doctor", 2, hours(0, 24))
                .resource("people", "lab", 1, hours(8, 17))
                .resource("station-east", "doctor", 1, hours(8, 16))
                .resource("station-west", "doctor", 1, hours(8, 16))
                .resource("tcm", "doctor", 1, hours(0, 24))
                .pathway("centre", consult(14, new Pathway.Next("test", 0.4)), test())
                .pathway("hospital", consult(18, new Pathway.Next("test", 0.5)), test())
                .pathway("outside", delay("consult", minutes(60)))
                .pathway("station", consult(12));
    }

    /** Everything that can be arranged. */
    public static Arrangements all() {
        return new Arrangements(
                new Residents(
                        Map.of("all", 0.4),
                        Map.of("all", 0.5),
                        Map.of("all", 0.3),
                        Map.of("all", 0.1),
                        Map.of("all", 0.5)),
                chronic(),
                new Beyond(
                        0.03,
                        Optional.of("city"),
                        List.of(new Beyond.Inflow("people", "ill", 4), new Beyond.Inflow("people", "sick", 3)),
                        Map.of("outside", 1.5)),
                competence(),
                new FollowUps(
                        Map.of(
                                "ill",
                                new FollowUps.Return(0.15, 3 * Ticks.DAY),
                                "sick",
                                new FollowUps.Return(0.3, 2 * Ticks.DAY)),
                        new FollowUps.Return(0.4, 2 * Ticks.DAY)),
                Map.of("ill", patience(4, 25), "sick", patience(6, 40), "refill", patience(3, 20)),
                Map.of("hospital", new Booking("doctor", 12, 5, 0.1, 0.5, 0.3, 1)),
                List.of(
                        new Sharing("centre", "lab", "people", Sharing.Way.SAMPLE),
                        new Sharing("hospital", "lab", "people", Sharing.Way.PATIENT)),
                wards(),
                money(),
                new Memory(true, 0.05, 0.1, 0.6, 0.1));
    }

    private static ChronicCare chronic() {
        return new ChronicCare(
                List.of(new ChronicCare.Disease(
                        "pressure", new Name("Pressure", ""), Map.of("all", 0.3), 0.8, 0.7, 0.5, ASSUMED)),
                Optional.of(new ChronicCare.Refills("refill", 10 * Ticks.DAY, 2 * Ticks.DAY, 0.85)),
                new ChronicCare.Control(0.2, 0.2, Map.of("sick", 1.4)));
    }

    private static Competence competence() {
        return new Competence(
                Map.of("station", Level.VILLAGE, "centre", Level.TOWN, "hospital", Level.COUNTY),
                Map.of(
                        "ill", Map.of(Level.VILLAGE, 0.7, Level.TOWN, 0.2, Level.COUNTY, 0.1),
                        "sick", Map.of(Level.TOWN, 0.4, Level.COUNTY, 0.4, Level.OUTSIDE, 0.2)),
                Map.of("ill", new Competence.Answer(0.2, 0.5), "sick", new Competence.Answer(0.1, 0.6)),
                2 * Ticks.DAY,
                2,
                0.8,
                0.6);
    }

    private static Wards wards() {
        Map<String, Wards.Admission> hospital = Map.of(
                "sick", new Wards.Admission(0.3, 0.4, "medicine", new Dist.Exponential(3.0 * Ticks.DAY)),
                "stroke", new Wards.Admission(0.7, 1, "medicine", new Dist.Exponential(4.0 * Ticks.DAY)));
        return new Wards(
                List.of(
                        new Wards.BedClass("medicine", new Name("Medicine", "")),
                        new Wards.BedClass("surgery", new Name("Surgery", ""))),
                List.of(
                        new Wards.Beds("centre", "medicine", 3, ASSUMED),
                        new Wards.Beds("people", "medicine", 5, ASSUMED),
                        new Wards.Beds("people", "surgery", 1, ASSUMED),
                        new Wards.Beds("tcm", "medicine", 2, ASSUMED)),
                Map.of("hospital", hospital),
                true,
                2 * Ticks.DAY,
                Optional.of("city"),
                Optional.of(new Wards.StepDown(0.6, 0.8, 0.4, "centre")),
                Wards.HANDOVER_MS);
    }

    private static Money money() {
        Map<String, Long> dear = Map.of("ill", 20_000L, "sick", 40_000L, "stroke", 90_000L, "refill", 9_000L);
        Map<String, Long> cheap = Map.of("ill", 6_000L, "sick", 9_000L, "refill", 4_000L);
        Map<String, Double> share = Map.of("station", 0.6, "centre", 0.6, "hospital", 0.5, "outside", 0.3);
        return new Money(
                Map.of("station", cheap, "centre", cheap, "hospital", dear, "outside", dear),
                Map.of("centre", 300_000L, "hospital", 900_000L, "outside", 2_000_000L),
                new Money.Scheme(share, share, 0.7, 20_000, 3_000_000),
                new Money.Scheme(share, share, 0.7, 60_000, 0));
    }

    private static Patience patience(double balksAt, double minutes) {
        return new Patience(balksAt, Optional.of(new Dist.Exponential(minutes * Ticks.MINUTE)), 0.4, 0.4, 3);
    }

    private static Pathway.Step consult(double mean, Pathway.Next... next) {
        return step("consult", "doctor", new Dist.LogNormal(mean * Ticks.MINUTE, 0.6), next);
    }

    private static Pathway.Step test() {
        return step("test", "lab", minutes(8));
    }
}
