package org.careshed.result.folder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.quantity.Require;
import org.careshed.result.Table;
import org.careshed.result.file.SafePath;

/**
 * What a results folder holds besides findings.
 *
 * @param scenarioFiles the resolved scenario and its tables, bytes by path below {@code scenario/}
 * @param staticTables what does not differ between replications: places, facilities, tiers
 */
public record RunContent(SortedMap<String, byte[]> scenarioFiles, List<Table> staticTables) {
    public RunContent {
        scenarioFiles = new TreeMap<>(scenarioFiles);
        staticTables = List.copyOf(staticTables);
        for (String path : scenarioFiles.keySet()) {
            Require.that(SafePath.isPlain(path), "scenario file (" + path + ") must have a plain ASCII path");
        }
        Set<String> names = new HashSet<>();
        for (Table table : staticTables) {
            Require.that(names.add(table.name()), "static table " + table.name() + " comes twice");
        }
    }
}
