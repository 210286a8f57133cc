package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Money;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.Tier;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Budgets;
import org.careshed.scenario.reform.Budgets.Budget;
import org.careshed.scenario.shape.IdKind;

/**
 * A packaged budget for a group: the fund's payments for the group's residents, inside the county and outside, are held against
 * a yearly plan, and the group's hospitals decide by how far they are off it. One entry is one group; its members are the
 * facilities within {@code where}.
 */
public record PaymentReform(LeverEntry entry) implements Policy {

    private static final String PER_HEAD = "per_head";
    private static final String COSTLY = "costly";

    static final LeverShape SHAPE = new LeverShape(
            "payment-reform",
            "A packaged budget for a group, whose hospitals cut stays and borderline admissions when it runs short.",
            List.of(
                    Setting.ids("except", IdKind.FACILITY, "facilities within `where` that are no members"),
                    Setting.money(PER_HEAD, 100_000, 177_000, "budget a resident and year"),
                    Setting.share("elasticity", 0.1, "change of what hospitals decide at full pressure"),
                    Setting.number("tolerance", 0.005, 1, 0.05, "part by which spending is off plan at full pressure"),
                    Setting.share("push_out", 0.3, "share of refused admissions that are referred on"),
                    Setting.share(COSTLY, 1, "how far refusals fall on costly cases, against all alike"),
                    Setting.number(
                            "readmits",
                            0,
                            5,
                            1,
                            "added probability of a return after a stay, per part of the stay cut")),
            Map.of(
                    "except",
                    new Evidence("careshed", Grade.C),
                    PER_HEAD,
                    new Evidence("careshed: the fund's payments in the Haiyan baseline", Grade.C),
                    "elasticity",
                    new Evidence("model section 4; 0 to 0.3", Grade.C),
                    "tolerance",
                    new Evidence("careshed", Grade.C),
                    "push_out",
                    new Evidence("careshed; 0 to 0.6", Grade.C),
                    COSTLY,
                    new Evidence("careshed; 0 to 1", Grade.C),
                    "readmits",
                    new Evidence("careshed; 0 to 2", Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        if (scenario.arrangements().money().equals(Money.NONE)) {
            throw PolicyException.of(
                    "payment-reform",
                    Text.of(
                            "the scenario has no section `money`, so there is no fund to give a budget. State"
                                    + " prices and schemes there.",
                            "情景没有 `money` 部分，因此没有可以打包预算的医保基金。请在其中写明价格和医保办法。"));
        }
        Settings own = entry.settings();
        Set<String> members = members(scenario);
        Budgets stands = scenario.reforms().get(Budgets.class).orElse(Budgets.NONE);
        for (Budget other : stands.budgets()) {
            for (String member : members) {
                if (other.facilities().contains(member)) {
                    throw PolicyException.of(
                            "payment-reform",
                            Text.of(
                                            "`{member}` would be in two budgets on one day. Let each entry name another group in"
                                                    + " `where`.",
                                            "`{member}` 会在同一天属于两个打包预算。请让每一项在 `where` 中写不同的医共体。")
                                    .with("member", member));
                }
            }
        }
        return scenario.withReform(stands.with(new Budget(
                members,
                Math.max(1, own.whole(PER_HEAD)),
                strength * own.number("elasticity"),
                own.number("tolerance"),
                own.number("push_out"),
                own.number(COSTLY),
                own.number("readmits"))));
    }

    private Set<String> members(Scenario scenario) {
        Map<String, Boolean> within = new Reach(entry).facilities(scenario);
        Set<String> inCounty = new TreeSet<>();
        Set<String> hospitals = new TreeSet<>();
        for (Tier tier : scenario.tiers()) {
            (tier.grassroots() ? inCounty : hospitals).addAll(tier.inCounty() ? Set.of(tier.id()) : Set.of());
        }
        Set<String> members = new TreeSet<>();
        boolean hospital = false;
        for (Facility facility : scenario.facilities()) {
            boolean leads = hospitals.contains(facility.tier());
            boolean member = within.get(facility.id())
                    && !entry.settings().rows("except", String.class).contains(facility.id());
            if (member && (leads || inCounty.contains(facility.tier()))) {
                members.add(facility.id());
                hospital |= leads;
            }
        }
        if (!hospital || members.size() < 2) {
            throw PolicyException.of(
                    "payment-reform",
                    Text.of(
                            "a group with a budget needs a hospital of the county and a grassroots facility"
                                    + " within `where`. Name both.",
                            "实行打包预算的医共体，`where` 范围内须既有县级医院，又有基层机构。请两者都写明。"));
        }
        return members;
    }
}
