package org.careshed.experiment;

import java.util.List;
import org.careshed.county.County;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.scenario.Scenario;

/** How much is measured: everything, or the small set of headline figures for fast sweeps. */
public enum MeasureSet {
    ALL,
    HEADLINE;

    /** Names of the measures of this set that listen to a scenario, in the order of the catalogue. */
    public List<String> names(Scenario scenario) {
        return Measures.catalogue().stream()
                .filter(entry -> this == ALL || entry.headline())
                .filter(entry -> entry.appliesTo(scenario))
                .map(Measures.Entry::name)
                .toList();
    }

    /** Fresh measures for one replication. */
    List<Measure> measures(County county) {
        return this == ALL ? Measures.all(county) : Measures.headline(county);
    }
}
