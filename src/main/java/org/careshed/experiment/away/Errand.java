package org.careshed.experiment.away;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.experiment.MeasureSet;

/**
 * One replication to be run by somebody else, who may have nothing but Careshed and a {@link Freight}.
 *
 * @param key hash of the run's key: what comes back is kept under it
 * @param county hash of the resolved scenario
 * @param scenario the scenario in its one written form, YAML
 * @param tables its tables by file name, each as the SHA-256 of its bytes in the freight
 * @param replication number of the replication, 0 or more
 * @param measured what listens
 * @param kept names of the tables to send back beside the readings
 * @param version release number of the code that asks
 * @param build hash of the sources of the code that asks
 */
public record Errand(
        String key,
        String county,
        String scenario,
        SortedMap<String, String> tables,
        int replication,
        MeasureSet measured,
        List<String> kept,
        String version,
        String build)
        implements Serializable {
    /** Name of the scenario's file; the tables stand beside it. */
    public static final String SCENARIO = "scenario.yaml";

    public Errand {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        kept = List.copyOf(kept);
    }

    /** The same for another replication, which has another key. */
    public Errand of(String key, int replication) {
        return new Errand(key, county, scenario, tables, replication, measured, kept, version, build);
    }
}
