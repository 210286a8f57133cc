package org.careshed.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Money;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;

/**
 * Private institutions join, each built like one that stands: with its capacity and hours, at the prices of its tier, which
 * the newcomers may move for the whole tier.
 */
public record PrivateProviders(LeverEntry entry) implements Policy {

    private static final String OPEN = "open";
    private static final String PRICE = "price";

    static final LeverShape SHAPE = new LeverShape(
            "private-providers",
            "Private institutions join, with their own capacity and the prices of their tier.",
            List.of(
                    Founding.setting(OPEN, "institutions that open, each like a private one that stands"),
                    Setting.number(
                            PRICE,
                            0,
                            10,
                            1,
                            "factor on the prices of the tiers they belong to, for all of the tier; 1 leaves them")),
            Map.of(
                    OPEN, new Evidence("careshed: none unless stated", Grade.C),
                    PRICE, new Evidence("careshed: no figure for Haiyan; range 0.7-1.5", Grade.C)));

    @Override
    public Scenario prepare(Scenario scenario) {
        return Founding.prepare(scenario, foundings());
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        if (foundings().isEmpty()) {
            throw PolicyException.of(
                    "private-providers",
                    Text.of(
                            "`open` names no institution. Write for example `open: [{id: clinic-new, like: ...,"
                                    + " place: ...}]`.",
                            "`open` 下没有写机构。可写例如 `open: [{id: clinic-new, like: ..., place: ...}]`。"));
        }
        double factor = 1 + (entry.settings().number(PRICE) - 1) * strength;
        Scenario open = Founding.open(scenario, foundings(), strength);
        return factor == 1 ? open : priced(open, factor);
    }

    private Scenario priced(Scenario scenario, double factor) {
        List<String> ids = Founding.ids(foundings());
        Set<String> tiers = scenario.facilities().stream()
                .filter(facility -> ids.contains(facility.id()))
                .map(Facility::tier)
                .collect(Collectors.toSet());
        Money money = scenario.arrangements().money();
        Map<String, Map<String, Long>> visits = new HashMap<>(money.visitFen());
        visits.replaceAll((tier, prices) -> tiers.contains(tier) ? times(prices, factor) : prices);
        Map<String, Long> stays = new HashMap<>(money.stayFen());
        stays.replaceAll((tier, price) -> tiers.contains(tier) ? Math.round(price * factor) : price);
        return scenario.withArrangements(scenario.arrangements().withMoney(money.withPrices(visits, stays)));
    }

    private static Map<String, Long> times(Map<String, Long> prices, double factor) {
        Map<String, Long> changed = new HashMap<>(prices);
        changed.replaceAll((condition, price) -> Math.round(price * factor));
        return changed;
    }

    private List<Founding> foundings() {
        return entry.settings().rows(OPEN, Founding.class);
    }
}
