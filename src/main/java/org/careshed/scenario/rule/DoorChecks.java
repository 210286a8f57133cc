package org.careshed.scenario.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.table.ResourceRow;
import org.careshed.scenario.value.Texts;

/** Whether somebody is there for patients until the doors close. */
final class DoorChecks {

    private final Scenario scenario;
    private final Binding in;
    private final Holdings holdings;
    private final Map<String, Set<String>> used = new TreeMap<>();

    DoorChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
        this.holdings = new Holdings(scenario);
        Map<String, Pathway> pathways =
                scenario.pathways().stream().collect(Collectors.toMap(Pathway::id, pathway -> pathway));
        for (Tier tier : scenario.tiers()) {
            used.put(
                    tier.id(),
                    tier.pathways().values().stream()
                            .flatMap(id -> Optional.ofNullable(pathways.get(id)).stream())
                            .flatMap(pathway -> pathway.steps().stream())
                            .flatMap(step -> step.resource().stream())
                            .collect(Collectors.toSet()));
        }
    }

    /** One warning for each tier, resource and hours, however many facilities share them. */
    void run() {
        Map<String, List<Resource>> alike = new LinkedHashMap<>();
        for (Resource resource : scenario.resources()) {
            holdings.tierOf(resource.facility())
                    .filter(tier -> used.get(tier.id()).contains(resource.resource()))
                    .ifPresent(tier -> alike.computeIfAbsent(
                                    tier.id() + " " + resource.resource() + " "
                                            + resource.hours().id(),
                                    unknown -> new ArrayList<>())
                            .add(resource));
        }
        alike.values().forEach(this::closes);
    }

    private void closes(List<Resource> alike) {
        Resource first = alike.get(0);
        Tier tier = holdings.tierOf(first.facility()).orElseThrow();
        for (DayKind kind : DayKind.values()) {
            long doors = close(tier.doors(), kind);
            long staff = close(first.hours(), kind);
            if (staff < doors) {
                Text until = staff == 0 ? Text.of("closed", "关门") : Text.same(clock(staff));
                in.problems()
                        .add(
                                in.site(first, ResourceRow.HOURS),
                                new Fault(
                                                Code.CLOSES_EARLY,
                                                Text.of(
                                                                "`{resource}` closes before the doors of its facility",
                                                                "`{resource}` 早于其机构关门而结束")
                                                        .with("resource", first.resource()))
                                        .found(Text.of(
                                                        "{staff} on a {kind}, doors until {doors}, at {facility}",
                                                        "{facility}：{kind}人员到 {staff}，开门到 {doors}")
                                                .with("staff", until)
                                                .with("kind", Texts.word(kind))
                                                .with("doors", clock(doors))
                                                .with(
                                                        "facility",
                                                        CareChecks.some(alike.stream()
                                                                .map(Resource::facility)
                                                                .toList())))
                                        .why(Text.of(
                                                "who comes later finds nobody and waits in vain", "晚到的患者找不到人，白白等候"))
                                        .fix(Text.of(
                                                        "let `doors` of `{tier}` close earlier, or the staff later",
                                                        "让 `{tier}` 的 `doors` 提早关门，或让人员推迟下班")
                                                .with("tier", tier.id())));
                return;
            }
        }
    }

    /** The last closing of a day, milliseconds after midnight; 0 for a day that is closed. */
    private static long close(Hours hours, DayKind kind) {
        return hours.on(kind).stream().mapToLong(Hours.Interval::closeMs).max().orElse(0);
    }

    private static String clock(long ms) {
        return String.format(Locale.ROOT, "%02d:%02d", ms / Ticks.HOUR, ms % Ticks.HOUR / Ticks.MINUTE);
    }
}
