package org.careshed.experiment;

import java.util.List;
import org.careshed.county.County;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.scenario.Scenario;

/** How much is measured. */
public enum MeasureSet {
    /** Everything that a results folder has. */
    ALL,
    /** The small set of headline figures, for fast sweeps. */
    HEADLINE,
    /** Headline figures, and visits by town and facility: what comparisons keep of each of many replications. */
    COMPARED;

    /** Names of the measures of this set that listen to a scenario, in the order of the catalogue. */
    public List<String> names(Scenario scenario) {
        return Measures.catalogue().stream()
                .filter(this::has)
                .filter(entry -> entry.appliesTo(scenario))
                .map(Measures.Entry::name)
                .toList();
    }

    /** Names of the readings that this set has of a scenario, in the order of the catalogue. Builds its county. */
    public List<String> readings(Scenario scenario) {
        return blank(Prepared.of(scenario)).readings().stream()
                .map(Reading::measure)
                .distinct()
                .toList();
    }

    /** What this set finds in a scenario in which nothing has happened yet. */
    public Part blank(Prepared prepared) {
        List<Measure> measures = measures(prepared.county());
        return new Part(
                0,
                measures.stream()
                        .flatMap(measure -> measure.readings().stream())
                        .toList(),
                measures.stream().flatMap(measure -> measure.tables().stream()).toList());
    }

    /** Fresh measures for one replication. */
    List<Measure> measures(County county) {
        return switch (this) {
            case ALL -> Measures.all(county);
            case HEADLINE -> Measures.headline(county);
            case COMPARED -> Measures.compared(county);
        };
    }

    private boolean has(Measures.Entry entry) {
        return switch (this) {
            case ALL -> entry.inResults();
            case HEADLINE -> entry.headline();
            case COMPARED -> entry.compared();
        };
    }
}
