package org.careshed.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Choice.Nests;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.Tier;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Prescriptions;

/**
 * A common list of drugs, so that they are missing less often at the grassroots, and long prescriptions there, so that residents
 * come for them less often: visits go down.
 */
public record DrugSupply(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = new LeverShape(
            "drug-supply",
            "Drugs are missing less often at the grassroots, and long prescriptions there save visits.",
            List.of(
                    Setting.share("common_list", 0.5, "part of the drugs missing at the grassroots that no longer are"),
                    Setting.share("long_prescriptions", 0.3, "share of refills at the grassroots that are long"),
                    Setting.time("length", 56 * Ticks.DAY, "how long the drugs of a long prescription last")),
            Map.of(
                    "common_list", new Evidence("careshed; 0.2 to 0.8", Grade.C),
                    "long_prescriptions", new Evidence("careshed; 0.1 to 0.6", Grade.C),
                    "length", new Evidence("model section 4; 14 to 84 days", Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Settings own = entry.settings();
        Set<String> facilities = new Reach(entry).grassroots(scenario);
        if (facilities.isEmpty()) {
            throw PolicyException.of(
                    "drug-supply",
                    Text.of("there is no grassroots facility within `where`. Widen it.", "`where` 范围内没有基层机构。请扩大范围。"));
        }
        Scenario supplied = withDrugs(scenario, facilities, strength * own.number("common_list"));
        double share = strength * own.number("long_prescriptions");
        if (share == 0) {
            return supplied;
        }
        if (scenario.arrangements().chronic().refills().isEmpty()) {
            throw PolicyException.of(
                    "drug-supply",
                    Text.of(
                            "the scenario has no refills that could be longer. State them in section `chronic`,"
                                    + " or set `long_prescriptions: 0`.",
                            "情景中没有可以延长的续方。请在 `chronic` 部分写明，或写 `long_prescriptions: 0`。"));
        }
        Prescriptions stands = scenario.reforms().get(Prescriptions.class).orElse(Prescriptions.NONE);
        Set<String> all = new TreeSet<>(stands.facilities());
        all.addAll(facilities);
        return supplied.withReform(new Prescriptions(
                Math.max(stands.share(), share), Math.max(stands.lengthMs(), own.whole("length")), all));
    }

    /** Missing drugs are stated by tier: it must be within reach as a whole. */
    private Scenario withDrugs(Scenario scenario, Set<String> facilities, double part) {
        Choice choice = scenario.choice();
        Map<String, Double> missing = new HashMap<>(choice.nests().missing());
        for (Tier tier : scenario.tiers()) {
            List<String> of = scenario.facilities().stream()
                    .filter(facility -> facility.tier().equals(tier.id()))
                    .map(Facility::id)
                    .toList();
            boolean some = of.stream().anyMatch(facilities::contains);
            if (part > 0 && some && !facilities.containsAll(of)) {
                throw PolicyException.of(
                        "drug-supply",
                        Text.of(
                                        "how often drugs are missing is stated by tier, and only some facilities of `{tier}`"
                                                + " lie within `where`. Name whole tiers, or set `common_list: 0`.",
                                        "缺药的频率按层级写明，而 `{tier}` 层级只有一部分机构在 `where` 范围内。请写整个层级，或写 `common_list: 0`。")
                                .with("tier", tier.id()));
            }
            if (some) {
                missing.computeIfPresent(tier.id(), (id, share) -> share * (1 - part));
            }
        }
        Nests nests = new Nests(
                choice.nests().dissimilarity(),
                choice.nests().tasteSd(),
                choice.nests().title(),
                missing);
        return scenario.withChoice(new Choice(
                choice.considered(),
                choice.weights(),
                choice.constants(),
                choice.tasteSd(),
                choice.informationWeight(),
                choice.provisional(),
                nests));
    }
}
