package org.careshed.measure;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.careshed.county.County;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Scenario.Kind;

/**
 * The catalogue of measures: one line each, in the order in which readings and tables are written. A new measure is one
 * class and one line here.
 */
public final class Measures {

    private static final Set<Kind> COUNTY = Set.of(Kind.COUNTY);
    private static final Set<Kind> PATHWAYS = Set.of(Kind.PATHWAYS);
    private static final Set<Kind> BOTH = Set.of(Kind.COUNTY, Kind.PATHWAYS);

    private static final List<Entry> CATALOGUE = List.of(
            new Entry(
                    "care-shares", "Shares of visits in the county and at grassroots.", COUNTY, true, CareShares::new),
            new Entry("visits-per-person", "Visits per person-year.", COUNTY, true, VisitsPerPerson::new),
            new Entry("unmet-need", "What becomes of needs.", COUNTY, true, UnmetNeed::new),
            new Entry("travel", "The way to care by home town.", COUNTY, true, Travel::new),
            new Entry("waits", "Waits before the first consultation.", COUNTY, true, Waits::new),
            new Entry("resource-use", "How busy resources are.", BOTH, true, ResourceUse::new),
            new Entry("flows", "Visits by home, facility and condition.", COUNTY, false, Flows::new),
            new Entry("daily", "Every day by tier, warm-up included.", COUNTY, false, DailySeries::new),
            new Entry("queues", "Queues of each resource, as theory has them.", PATHWAYS, true, QueueReadings::new),
            new Entry("stream-waits", "Waits at each resource by arrival stream.", PATHWAYS, true, StreamWaits::new),
            new Entry("step-waits", "Waits before each pathway step.", PATHWAYS, true, StepWaits::new),
            new Entry("pathway-times", "Time inside and throughput.", PATHWAYS, true, PathwayTimes::new));

    private Measures() {}

    /**
     * One line of the catalogue.
     *
     * @param name lower case with hyphens, unique
     * @param meaning one sentence
     * @param kinds the kinds of scenario it can listen to
     * @param headline whether it is in the small, fast set
     * @param factory makes a fresh one for one replication
     */
    public record Entry(
            String name, String meaning, Set<Kind> kinds, boolean headline, Function<County, Measure> factory) {
        public Entry {
            kinds = Set.copyOf(kinds);
        }

        /** Whether it can listen to a scenario. */
        public boolean appliesTo(Scenario scenario) {
            return kinds.contains(scenario.kind());
        }
    }

    /** Every measure there is. */
    public static List<Entry> catalogue() {
        return CATALOGUE;
    }

    /** Fresh measures of every reading and table that the county's kind of scenario has. */
    public static List<Measure> all(County county) {
        return CATALOGUE.stream()
                .filter(entry -> entry.appliesTo(county.scenario()))
                .map(entry -> entry.factory().apply(county))
                .toList();
    }

    /** Fresh measures of the headline readings only, for fast sweeps. */
    public static List<Measure> headline(County county) {
        return CATALOGUE.stream()
                .filter(Entry::headline)
                .filter(entry -> entry.appliesTo(county.scenario()))
                .map(entry -> entry.factory().apply(county))
                .toList();
    }
}
