package org.careshed.measure;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.careshed.county.County;
import org.careshed.measure.tally.Arranged;
import org.careshed.scenario.Scenario;

/**
 * The catalogue of measures: one line each, in the order in which readings and tables are written. A new measure is one
 * class and one line here.
 */
public final class Measures {

    private static final List<Entry> CATALOGUE = List.of(
            main("care-shares", "Shares of visits in the county and at grassroots.", Arranged::county, CareShares::new),
            main("visits-per-person", "Visits per person-year.", Arranged::county, VisitsPerPerson::new),
            main("unmet-need", "What becomes of needs.", Arranged::county, UnmetNeed::new),
            main("travel", "The way to care by home town.", Arranged::county, Travel::new),
            main("waits", "Waits before the first consultation.", Arranged::county, Waits::new),
            main("resource-use", "How busy resources are.", scenario -> true, ResourceUse::new),
            main("physician-load", "Visits per physician and working day.", Arranged::county, PhysicianLoad::new),
            main("episodes", "Episodes from need to end.", Arranged::contacts, Episodes::new),
            main("referrals", "Referrals that patients follow.", Arranged::contacts, Referrals::new),
            main("bookings", "Appointments booked and missed.", Arranged::booking, Bookings::new),
            main("admissions", "Admissions per person-year.", Arranged::beds, Admissions::new),
            main("bed-use", "How beds are used.", Arranged::beds, BedUse::new),
            main("bills", "Who pays whom.", Arranged::money, Bills::new),
            main("arrival-rhythm", "Whether demand swings daily.", Arranged::county, ArrivalRhythm::new),
            main("stability", "Whether published waits settle.", Arranged::county, Stability::new),
            more("flows", "Visits by home, facility and condition.", Arranged::county, Flows::new),
            more("monthly-flows", "Visits by month, town and tier.", Arranged::county, MonthlyFlows::new),
            compared("town-flows", "Visits by home town and facility.", Arranged::county, TownFlows::new),
            more("daily", "Every day by tier, warm-up included.", Arranged::county, DailySeries::new),
            more("wait-distribution", "Waits by tier and minute.", Arranged::county, WaitDistribution::new),
            more("hourly-use", "How busy resources are by hour of the week.", Arranged::county, HourlyUse::new),
            more("long-waits", "Waits over two hours by day.", Arranged::county, LongWaits::new),
            more("service-waits", "Waits for each service of a tier.", Arranged::county, ServiceWaits::new),
            more("origins", "Why visits take place.", Arranged::contacts, Origins::new),
            more("level-visits", "Visits by level of need.", Arranged::competence, LevelVisits::new),
            more("bed-days", "The midnight census of beds.", Arranged::beds, BedDays::new),
            more("fairness", "Who gets how much care at what effort.", Arranged::county, Fairness::new),
            main("offers", "What levers offer and what is used.", Arranged::levers, Offers::new),
            main("budgets", "How packaged budgets stand month by month.", Arranged::budgets, BudgetMonths::new),
            main("queues", "Queues of each resource, as theory has them.", Arranged::pathways, QueueReadings::new),
            main("stream-waits", "Waits at each resource by arrival stream.", Arranged::pathways, StreamWaits::new),
            main("step-waits", "Waits before each pathway step.", Arranged::pathways, StepWaits::new),
            main("pathway-times", "Time inside and throughput.", Arranged::pathways, PathwayTimes::new));

    private Measures() {}

    /**
     * One line of the catalogue.
     *
     * @param name lower case with hyphens, unique
     * @param meaning one sentence
     * @param has whether a scenario has what it measures
     * @param listens in which sets it is
     * @param factory makes a fresh one for one replication
     */
    public record Entry(
            String name, String meaning, Predicate<Scenario> has, Listens listens, Function<County, Measure> factory) {
        /** Whether it has something to measure in a scenario. */
        public boolean appliesTo(Scenario scenario) {
            return has.test(scenario);
        }

        /** Whether it is in the small, fast set of headline figures. */
        public boolean headline() {
            return listens == Listens.ALWAYS;
        }

        /** Whether a results folder has it. */
        public boolean inResults() {
            return listens != Listens.COMPARING;
        }

        /** Whether comparisons keep it of each of their many replications. */
        public boolean compared() {
            return listens != Listens.AT_LENGTH;
        }
    }

    /** When a measure listens. */
    public enum Listens {
        /** In every run: the small, fast set. */
        ALWAYS,
        /** Where results are told at length. */
        AT_LENGTH,
        /** Where many runs are compared: what results tell at length, cut to what can be kept of each. */
        COMPARING
    }

    /** One of the small, fast set of headline figures. */
    private static Entry main(String name, String meaning, Predicate<Scenario> has, Function<County, Measure> factory) {
        return new Entry(name, meaning, has, Listens.ALWAYS, factory);
    }

    /** One that only the full set has. */
    private static Entry more(String name, String meaning, Predicate<Scenario> has, Function<County, Measure> factory) {
        return new Entry(name, meaning, has, Listens.AT_LENGTH, factory);
    }

    /** One that only comparisons have. */
    private static Entry compared(
            String name, String meaning, Predicate<Scenario> has, Function<County, Measure> factory) {
        return new Entry(name, meaning, has, Listens.COMPARING, factory);
    }

    /** Every measure there is. */
    public static List<Entry> catalogue() {
        return CATALOGUE;
    }

    /** Fresh measures of every reading and table that the results of the county's kind of scenario have. */
    public static List<Measure> all(County county) {
        return fresh(county, Entry::inResults);
    }

    /** Fresh measures of the headline readings only, for fast sweeps. */
    public static List<Measure> headline(County county) {
        return fresh(county, Entry::headline);
    }

    /** Fresh measures of the headline readings and of what comparisons keep beside them. */
    public static List<Measure> compared(County county) {
        return fresh(county, Entry::compared);
    }

    private static List<Measure> fresh(County county, Predicate<Entry> wanted) {
        return CATALOGUE.stream()
                .filter(wanted)
                .filter(entry -> entry.appliesTo(county.scenario()))
                .map(entry -> entry.factory().apply(county))
                .toList();
    }
}
