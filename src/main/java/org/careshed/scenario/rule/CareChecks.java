package org.careshed.scenario.rule;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.Tier;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.section.StreamShape;
import org.careshed.scenario.section.TierShape;
import org.careshed.scenario.shape.Binding;

/** Whether facilities have what their pathways use. */
final class CareChecks {

    private static final int EXAMPLES = 3;

    private final Scenario scenario;
    private final Binding in;
    private final Map<String, Pathway> pathways;
    private final Set<String> has = new HashSet<>();

    CareChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
        this.pathways = scenario.pathways().stream().collect(Collectors.toMap(Pathway::id, pathway -> pathway));
        for (Resource resource : scenario.resources()) {
            has.add(resource.facility() + " " + resource.resource());
        }
    }

    void run() {
        for (Tier tier : scenario.tiers()) {
            List<String> facilities = scenario.facilities().stream()
                    .filter(facility -> facility.tier().equals(tier.id()))
                    .map(Facility::id)
                    .toList();
            lacking(
                    facilities,
                    new TreeSet<>(tier.pathways().values()),
                    shared(tier.id()),
                    in.site(tier, TierShape.PATHWAYS));
        }
        for (ArrivalStream stream : scenario.arrivals()) {
            lacking(
                    List.of(stream.facility()),
                    Set.of(stream.pathway()),
                    Set.of(),
                    in.site(stream, StreamShape.PATHWAY));
        }
    }

    /** Resources that the facilities of a tier may use elsewhere. */
    private Set<String> shared(String tier) {
        return scenario.arrangements().sharing().stream()
                .filter(sharing -> sharing.users().equals(tier))
                .map(Sharing::resource)
                .collect(Collectors.toSet());
    }

    /** One problem for each resource, however many facilities lack it. */
    private void lacking(List<String> facilities, Set<String> used, Set<String> shared, Site site) {
        Map<String, String> resources = new LinkedHashMap<>();
        used.stream()
                .flatMap(id -> Optional.ofNullable(pathways.get(id)).stream())
                .forEach(pathway -> pathway.steps()
                        .forEach(step -> step.resource()
                                .ifPresent(resource -> resources.putIfAbsent(
                                        resource,
                                        "step `" + step.id() + "` of pathway `" + pathway.id() + "` uses it"))));
        resources.keySet().removeAll(shared);
        resources.forEach((resource, reason) -> {
            List<String> without = facilities.stream()
                    .filter(facility -> !has.contains(facility + " " + resource))
                    .toList();
            if (!without.isEmpty()) {
                in.problems()
                        .add(
                                site,
                                new Fault(
                                                Code.RESOURCE_MISSING,
                                                "a facility must have `" + resource + "`, which its pathways use")
                                        .found("none at " + some(without))
                                        .why(reason)
                                        .fix("add the resource to the "
                                                + (without.size() == 1 ? "facility" : "facilities")
                                                + ", take another pathway"
                                                + (scenario.kind() == Scenario.Kind.COUNTY
                                                        ? ", or name under `sharing` a facility that has one"
                                                        : "")));
            }
        });
    }

    /** Up to three examples and how many more. */
    static String some(List<String> ids) {
        String shown = "`" + String.join("`, `", ids.subList(0, Math.min(EXAMPLES, ids.size()))) + "`";
        return ids.size() > EXAMPLES ? shown + " and " + (ids.size() - EXAMPLES) + " more" : shown;
    }
}
