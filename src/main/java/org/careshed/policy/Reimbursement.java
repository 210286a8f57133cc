package org.careshed.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.careshed.scenario.Money;
import org.careshed.scenario.Money.Scheme;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.Tier;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Insurance;

/**
 * What the fund pays, by level of care and by the way a patient took. Points are added to both schemes' shares at the
 * grassroots, at hospitals of the county and outside; who goes past the grassroots may get less, who is referred more. With
 * direct settlement, bills from outside are settled there: nobody pays in advance, less is lost for want of a referral, and the
 * fund sees trips that it did not see before.
 */
public record Reimbursement(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = new LeverShape(
            "reimbursement",
            "The fund pays another share by level of care, by referral, and outside the county at once.",
            List.of(
                    Setting.number("grassroots", -1, 1, 0, "added to the fund's share at grassroots facilities"),
                    Setting.number("hospitals", -1, 1, 0, "added to the fund's share at hospitals of the county"),
                    Setting.number("outside", -1, 1, 0, "added to the fund's share outside the county"),
                    Setting.flag("stays", true, "whether the points hold for admissions too"),
                    Setting.oneOf("scheme", Who.class, Who.BOTH, "whose scheme changes its shares"),
                    Setting.share(
                            "bypass",
                            1,
                            "factor on the fund's share at hospitals of the county for who comes without a referral"),
                    Setting.share("referred", 0, "added to the fund's share at hospitals for who is referred"),
                    Setting.flag("direct_settlement", false, "whether bills from outside are settled there"),
                    Setting.share(
                            "unreferred",
                            1,
                            "with direct settlement: factor on the fund's share outside for who has no referral, if more"
                                    + " than before"),
                    Setting.share(
                            "advance",
                            0.15,
                            "with direct settlement: part of the fund's payment outside that having to advance it was"
                                    + " felt to cost"),
                    Setting.share(
                            "settled",
                            0.95,
                            "with direct settlement: share of visits outside that leave a claim, if more than before")),
            Map.ofEntries(
                    Map.entry("grassroots", new Evidence("behaviour, proposed defaults", Grade.C)),
                    Map.entry("hospitals", new Evidence("behaviour, proposed defaults", Grade.C)),
                    Map.entry("outside", new Evidence("behaviour, proposed defaults", Grade.C)),
                    Map.entry("stays", new Evidence("careshed", Grade.C)),
                    Map.entry("scheme", new Evidence("careshed", Grade.C)),
                    Map.entry("bypass", new Evidence("behaviour 4.12", Grade.C)),
                    Map.entry("referred", new Evidence("behaviour 4.12", Grade.C)),
                    Map.entry("direct_settlement", new Evidence("careshed", Grade.C)),
                    Map.entry("unreferred", new Evidence("careshed", Grade.C)),
                    Map.entry("advance", new Evidence("careshed; 0 to 0.3", Grade.C)),
                    Map.entry("settled", new Evidence("model section 10; 0.5 to 0.95", Grade.C))));

    /** Whose scheme changes. */
    public enum Who {
        /** Both schemes. */
        BOTH,
        /** The residents' scheme. */
        RESIDENTS,
        /** The employees' scheme. */
        EMPLOYEES
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Money money = scenario.arrangements().money();
        if (money.equals(Money.NONE)) {
            throw PolicyException.of(
                    "reimbursement",
                    Text.of(
                            "the scenario has no section `money`, so there is no fund whose shares could change."
                                    + " State prices and schemes there.",
                            "情景没有 `money` 部分，因此没有报销比例可以调整的医保基金。请在其中写明价格和医保办法。"));
        }
        if (!entry.scope().equals(Scope.EVERYWHERE)) {
            throw PolicyException.of(
                    "reimbursement",
                    Text.of(
                            "a scheme pays alike in the whole county, so `where` cannot narrow it. Leave `where`"
                                    + " out; points are stated by level of care.",
                            "同一医保办法在全县报销一致，不能用 `where` 缩小范围。请去掉 `where`；百分点按医疗机构级别写明。"));
        }
        Money changed = money.withSchemes(
                        scheme(money.residents(), scenario.tiers(), strength, concerns(Who.RESIDENTS)),
                        scheme(money.employees(), scenario.tiers(), strength, concerns(Who.EMPLOYEES)))
                .withSettledOutside(settled(money.settledOutside(), strength));
        Scenario paid = scenario.withArrangements(scenario.arrangements().withMoney(changed));
        Insurance stands = scenario.reforms().get(Insurance.class).orElse(Insurance.NONE);
        Insurance insurance = insurance(stands, strength);
        return insurance.equals(stands) ? paid : paid.withReform(insurance);
    }

    private Insurance insurance(Insurance stands, double strength) {
        Settings own = entry.settings();
        boolean direct = own.flag("direct_settlement");
        return new Insurance(
                stands.bypass() * (1 - strength * (1 - own.number("bypass"))),
                Math.min(1, stands.referredBonus() + strength * own.number("referred")),
                direct ? Math.max(stands.relief(), strength * own.number("advance")) : stands.relief(),
                direct || stands.direct());
    }

    /** Direct settlement shows the fund trips that it did not see; it hides none. */
    private double settled(double stands, double strength) {
        Settings own = entry.settings();
        return own.flag("direct_settlement")
                ? within(stands + strength * Math.max(0, own.number("settled") - stands))
                : stands;
    }

    private Scheme scheme(Scheme scheme, List<Tier> tiers, double strength, boolean concerned) {
        Settings own = entry.settings();
        double better = Math.max(scheme.unreferred(), own.number("unreferred"));
        double unreferred = own.flag("direct_settlement")
                ? scheme.unreferred() + strength * (better - scheme.unreferred())
                : scheme.unreferred();
        return new Scheme(
                concerned ? moved(scheme.visitShare(), tiers, strength) : scheme.visitShare(),
                concerned && own.flag("stays") ? moved(scheme.stayShare(), tiers, strength) : scheme.stayShare(),
                unreferred,
                scheme.deductibleFen(),
                scheme.capFen());
    }

    private Map<String, Double> moved(Map<String, Double> shares, List<Tier> tiers, double strength) {
        Map<String, Double> moved = new HashMap<>(shares);
        for (Tier tier : tiers) {
            moved.computeIfPresent(tier.id(), (id, share) -> within(share + strength * points(tier)));
        }
        return moved;
    }

    private double points(Tier tier) {
        if (!tier.inCounty()) {
            return entry.settings().number("outside");
        }
        return entry.settings().number(tier.grassroots() ? "grassroots" : "hospitals");
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private boolean concerns(Who who) {
        Who stated = entry.settings().one("scheme", Who.class);
        return stated == Who.BOTH || stated == who;
    }
}
