package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.quiet;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.Money;
import org.careshed.scenario.Money.Scheme;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Prices;
import org.careshed.scenario.value.Texts;

/** Prices and who pays them. */
final class MoneyShape {

    private static final Type<Long> VISIT = Prices.fen(1_000_000);
    private static final Type<Long> YEARLY = Prices.fen(10_000_000);
    private static final Type<Map<String, Double>> SHARE_BY_TIER =
            new MapOf<>(Texts.reference(IdKind.TIER), Shares.TYPE);

    private static final Key<Scheme, Map<String, Double>> VISIT_SHARE = preset(
            "visit_share",
            SHARE_BY_TIER,
            Map.of(),
            Scheme::visitShare,
            "share of a visit's price above the deductible that the fund pays, by tier; 0 where left out");
    private static final Key<Scheme, Map<String, Double>> STAY_SHARE = preset(
            "stay_share",
            SHARE_BY_TIER,
            Map.of(),
            Scheme::stayShare,
            "share of an admission's price above the deductible that the fund pays, by tier; 0 where left out");
    private static final Key<Scheme, Double> UNREFERRED = preset(
            "unreferred",
            Shares.TYPE,
            1.0,
            Scheme::unreferred,
            "factor on the fund's share at hospitals outside for who has no referral");
    private static final Key<Scheme, Long> DEDUCTIBLE =
            preset("deductible", YEARLY, 0L, Scheme::deductibleFen, "what a person pays first, a calendar year");
    private static final Key<Scheme, Long> CAP = preset(
            "cap", YEARLY, 0L, Scheme::capFen, "most that the fund pays a person and calendar year; 0 for no cap");

    private static final Shape<Scheme> SCHEME = new Shape<>(
            "scheme",
            "An insurance scheme.",
            List.of(VISIT_SHARE, STAY_SHARE, UNREFERRED, DEDUCTIBLE, CAP),
            f -> new Scheme(f.get(VISIT_SHARE), f.get(STAY_SHARE), f.get(UNREFERRED), f.get(DEDUCTIBLE), f.get(CAP)));

    private static final Key<Money, Map<String, Map<String, Long>>> VISITS = preset(
            "visits",
            new MapOf<>(Texts.reference(IdKind.TIER), new MapOf<>(Texts.reference(IdKind.CONDITION), VISIT)),
            Map.of(),
            Money::visitFen,
            "price of a contact by tier and condition; nothing where left out");
    private static final Key<Money, Map<String, Long>> STAYS = preset(
            "stays",
            new MapOf<>(Texts.reference(IdKind.TIER), VISIT),
            Map.of(),
            Money::stayFen,
            "price of an admission by tier; nothing where left out");
    private static final Key<Money, Scheme> RESIDENTS =
            quiet("residents", SCHEME, Scheme.NONE, Money::residents, "the residents' scheme; left out: pays nothing");
    private static final Key<Money, Scheme> EMPLOYEES =
            quiet("employees", SCHEME, Scheme.NONE, Money::employees, "the employees' scheme; left out: pays nothing");
    private static final Key<Money, Double> SETTLED_OUTSIDE = preset(
            "settled_outside",
            Shares.TYPE,
            Money.SETTLED_OUTSIDE,
            Money::settledOutside,
            "share of visits outside the county that leave a claim: what claims data show of them");

    static final Shape<Money> SHAPE = new Shape<>(
            "money",
            "Prices and who pays them.",
            List.of(VISITS, STAYS, RESIDENTS, EMPLOYEES, SETTLED_OUTSIDE),
            f -> new Money(f.get(VISITS), f.get(STAYS), f.get(RESIDENTS), f.get(EMPLOYEES), f.get(SETTLED_OUTSIDE)));

    private MoneyShape() {}
}
