package org.careshed.report.figure.busy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;

/**
 * The rows of the picture from above: a heading for each tier, then its facilities, the busiest first, a row for each
 * resource; or for a tier of many a swarm for each resource.
 */
final class BusyRows {
    static final double LINE = 18;
    static final double SWARM = 84;
    static final double HEADING = 28;
    private static final int INDIVIDUALS = 24;

    /** A stretch of the picture; {@code top} is its upper edge. */
    interface Row {
        TierLook tier();

        double top();
    }

    /** The name of a tier. */
    record Heading(TierLook tier, double top, int facilities) implements Row {}

    /** One resource of one facility; the first of the facility tells its name. */
    record Single(TierLook tier, double top, Workload load, boolean first) implements Row {}

    /** One resource of many facilities. */
    record Crowd(TierLook tier, double top, List<Workload> loads) implements Row {}

    private final List<Row> rows = new ArrayList<>();
    private double end;

    BusyRows(Atlas atlas, List<Workload> loads) {
        Map<String, Map<String, List<Workload>>> tiers = new LinkedHashMap<>();
        atlas.tiers().keySet().forEach(id -> tiers.put(id, new LinkedHashMap<>()));
        for (Workload load : loads) {
            tiers.get(atlas.provider(load.facility()).tier())
                    .computeIfAbsent(load.facility(), f -> new ArrayList<>())
                    .add(load);
        }
        tiers.forEach((id, facilities) -> {
            if (!facilities.isEmpty()) {
                tier(atlas.tiers().get(id), facilities);
            }
        });
    }

    List<Row> all() {
        return rows;
    }

    /** Where the last row ends. */
    double end() {
        return end;
    }

    private void tier(TierLook tier, Map<String, List<Workload>> facilities) {
        rows.add(new Heading(tier, end, facilities.size()));
        end += HEADING;
        if (facilities.size() > INDIVIDUALS) {
            Map<String, List<Workload>> resources = new LinkedHashMap<>();
            facilities
                    .values()
                    .forEach(loads -> loads.forEach(load -> resources
                            .computeIfAbsent(load.resource(), r -> new ArrayList<>())
                            .add(load)));
            resources.values().forEach(crowd -> {
                rows.add(new Crowd(tier, end, crowd));
                end += SWARM;
            });
            return;
        }
        facilities.values().stream()
                .map(loads -> loads.stream().sorted(Workload.busiestFirst()).toList())
                .sorted(Comparator.comparing((List<Workload> loads) -> loads.get(0), Workload.busiestFirst()))
                .forEach(loads -> {
                    for (Workload load : loads) {
                        rows.add(new Single(tier, end, load, load == loads.get(0)));
                        end += LINE;
                    }
                    end += LINE / 3;
                });
    }
}
