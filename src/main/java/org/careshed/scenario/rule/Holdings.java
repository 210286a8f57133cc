package org.careshed.scenario.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;

/** Which facility belongs to which tier and has what. */
final class Holdings {

    private final Map<String, Tier> tierOf = new TreeMap<>();
    private final Map<String, List<String>> facilities = new TreeMap<>();
    private final Map<String, Integer> servers = new TreeMap<>();

    Holdings(Scenario scenario) {
        for (Tier tier : scenario.tiers()) {
            for (Facility facility : scenario.facilities()) {
                if (facility.tier().equals(tier.id())) {
                    tierOf.put(facility.id(), tier);
                    facilities
                            .computeIfAbsent(tier.id(), unknown -> new ArrayList<>())
                            .add(facility.id());
                }
            }
        }
        for (Resource resource : scenario.resources()) {
            servers.put(
                    resource.facility() + " " + resource.resource(),
                    resource.servers().first());
        }
    }

    /** The tier of a facility; none if either does not exist. */
    Optional<Tier> tierOf(String facility) {
        return Optional.ofNullable(tierOf.get(facility));
    }

    /** The facilities of a tier. */
    List<String> facilities(String tier) {
        return facilities.getOrDefault(tier, List.of());
    }

    boolean has(String facility, String resource) {
        return servers.containsKey(facility + " " + resource);
    }

    /** The facilities of a tier without a resource. */
    List<String> lacking(String tier, String resource) {
        return facilities(tier).stream()
                .filter(facility -> !has(facility, resource))
                .toList();
    }

    /** The most servers of a resource at a facility of a tier. */
    int most(String tier, String resource) {
        return facilities(tier).stream()
                .mapToInt(facility -> servers.getOrDefault(facility + " " + resource, 0))
                .max()
                .orElse(0);
    }
}
