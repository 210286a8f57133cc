package org.careshed.scenario.rule;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.careshed.language.Text;
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
        Map<String, Text> resources = new LinkedHashMap<>();
        used.stream()
                .flatMap(id -> Optional.ofNullable(pathways.get(id)).stream())
                .forEach(pathway -> pathway.steps()
                        .forEach(step -> step.resource()
                                .ifPresent(resource -> resources.putIfAbsent(
                                        resource,
                                        Text.of(
                                                        "step `{step}` of pathway `{pathway}` uses it",
                                                        "诊疗路径 `{pathway}` 的步骤 `{step}` 要用它")
                                                .with("step", step.id())
                                                .with("pathway", pathway.id())))));
        resources.keySet().removeAll(shared);
        resources.forEach((resource, reason) -> {
            List<String> without = facilities.stream()
                    .filter(facility -> !has.contains(facility + " " + resource))
                    .toList();
            if (!without.isEmpty()) {
                in.problems().add(site, lacked(resource, reason, without));
            }
        });
    }

    private Fault lacked(String resource, Text reason, List<String> without) {
        return new Fault(
                        Code.RESOURCE_MISSING,
                        Text.of(
                                        "a facility must have `{resource}`, which its pathways use",
                                        "机构必须有其诊疗路径用到的 `{resource}`")
                                .with("resource", resource))
                .found(Text.of("none at {without}", "{without} 没有").with("without", some(without)))
                .why(reason)
                .fix(Text.of(
                                "add the resource to the {without}, take another pathway{county}",
                                "给{without}加上该资源，改用别的诊疗路径{county}")
                        .with(
                                "without",
                                (without.size() == 1 ? Text.of("facility", "该机构") : Text.of("facilities", "这些机构")))
                        .with(
                                "county",
                                (scenario.kind() == Scenario.Kind.COUNTY
                                        ? Text.of(
                                                ", or name under `sharing` a facility that has one",
                                                "，或在 `sharing` 下写明一个有它的机构")
                                        : Text.NONE)));
    }

    /** Up to three examples and how many more. */
    static Text some(List<String> ids) {
        Text shown = Text.ids(ids.subList(0, Math.min(EXAMPLES, ids.size())));
        return ids.size() > EXAMPLES
                ? Text.of("{shown} and {more} more", "{shown} 等，另有 {more} 个")
                        .with("shown", shown)
                        .with("more", ids.size() - EXAMPLES)
                : shown;
    }
}
