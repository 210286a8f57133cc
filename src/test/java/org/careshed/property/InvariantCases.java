package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.measure.invariant.InvariantBroken;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.RunControl;

/** The rules that every run keeps, on every case. */
final class InvariantCases {

    /** Facts by which a patient is no longer inside. */
    private static final List<String> LEAVING = List.of("leaves", "gives-up", "turned-away");

    private InvariantCases() {}

    static List<Relation> all() {
        return List.of(
                exact(
                        "I1-I20",
                        "every rule that is checked while a run lives and on its results:"
                                + " I1 to I8, I10 to I12, I15, I17, I19, I20",
                        ModelClass.ANY,
                        InvariantCases::kept),
                exact(
                        "I9",
                        "Little: while a house is empty at both ends, its crowd over time is the sum of its stays",
                        ModelClass.ANY,
                        InvariantCases::little));
    }

    private static boolean kept(Draft draft, Workbench bench) {
        List<String> broken = broken(bench.prepared(draft));
        Same.holds(
                broken.isEmpty(),
                "%d broken, the first: %s",
                broken.size(),
                broken.stream().limit(1).toList());
        return true;
    }

    /** Steps of the crowd's level know no patient, stays know no crowd; both in milliseconds, over whole days. */
    private static boolean little(Draft draft, Workbench bench) {
        Map<String, TreeMap<Long, Integer>> steps = new TreeMap<>();
        Map<String, Long> arrived = new HashMap<>();
        Map<String, Map<Long, Long>> stays = new TreeMap<>();
        for (String line : bench.lines(draft)) {
            String[] words = line.split(" ");
            int step = words[1].equals("arrives") ? 1 : LEAVING.contains(words[1]) ? -1 : 0;
            if (step != 0) {
                String house = words[2].split("/")[0];
                long atMs = Long.parseLong(words[0]);
                steps.computeIfAbsent(house, unknown -> new TreeMap<>()).merge(atMs, step, Integer::sum);
                if (step > 0) {
                    arrived.put(words[3], atMs);
                } else {
                    long sinceMs = arrived.get(words[3]);
                    stays.computeIfAbsent(house, unknown -> new TreeMap<>()).merge(sinceMs, atMs - sinceMs, Long::sum);
                }
            }
        }
        boolean compared = false;
        for (Map.Entry<String, TreeMap<Long, Integer>> house : steps.entrySet()) {
            compared |= agree(house.getKey(), house.getValue(), stays.getOrDefault(house.getKey(), Map.of()));
        }
        return compared;
    }

    private static boolean agree(String house, TreeMap<Long, Integer> steps, Map<Long, Long> stays) {
        long crowd = 0;
        long area = 0;
        long since = 0;
        long areaWhenEmpty = 0;
        long emptyAt = 0;
        for (Map.Entry<Long, Integer> step : steps.entrySet()) {
            area += crowd * (step.getKey() - since);
            since = step.getKey();
            crowd += step.getValue();
            if (crowd == 0) {
                areaWhenEmpty = area;
                emptyAt = since;
            }
        }
        long until = emptyAt;
        long stayed = stays.entrySet().stream()
                .filter(stay -> stay.getKey() <= until)
                .mapToLong(Map.Entry::getValue)
                .sum();
        Same.holds(areaWhenEmpty == stayed, "%s: crowd over time %d ms, stays %d ms", house, areaWhenEmpty, stayed);
        return stayed > 0;
    }

    /** What a run breaks, each rule with its id in front. */
    static List<String> broken(Prepared prepared) {
        County county = prepared.county();
        List<Measure> measures = Measures.all(county);
        Invariants rules = Invariants.collecting(county);
        List<Object> listeners = new ArrayList<>(measures);
        listeners.addAll(rules.listeners());
        prepared.world(0, Facts.to(listeners)).run(RunControl.NONE);
        rules.results(
                measures.stream()
                        .flatMap(measure -> measure.readings().stream())
                        .toList(),
                measures.stream().flatMap(measure -> measure.tables().stream()).toList());
        return rules.broken().stream().map(InvariantBroken::getMessage).toList();
    }
}
