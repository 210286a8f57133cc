package org.careshed.people;

import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.journal.BillSettled.Service;
import org.careshed.quantity.Fen;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Money;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Tier;
import org.careshed.scenario.reform.Insurance;

/**
 * Prices and insurance by index, and what residents expect to pay. Immutable. An insurance year goes through three
 * ledger classes: {@link #BELOW} the deductible, {@link #SHARED} with the fund, {@link #ABOVE} the yearly cap.
 */
public final class Prices {

    /** The deductible is not yet spent. */
    public static final int BELOW = 0;

    /** The fund pays its share. */
    public static final int SHARED = 1;

    /** The fund has paid the most it pays in a year. */
    public static final int ABOVE = 2;

    /** Number of ledger classes. */
    public static final int CLASSES = 3;

    private final int conditions;
    private final long[] visitFen;
    private final long[] stayFen;
    private final boolean[] outside;
    private final boolean[] hospital;
    private final boolean[] urgent;
    private final Insurance insurance;
    private final Cover residents;
    private final Cover employees;

    /** An insurance scheme by index. */
    private record Cover(Money.Scheme scheme, double[] visitShare, double[] stayShare) {

        static Cover of(Money.Scheme scheme, List<Tier> tiers) {
            return new Cover(scheme, shares(scheme.visitShare(), tiers), shares(scheme.stayShare(), tiers));
        }

        private static double[] shares(Map<String, Double> stated, List<Tier> tiers) {
            return tiers.stream()
                    .mapToDouble(tier -> stated.getOrDefault(tier.id(), 0.0))
                    .toArray();
        }
    }

    public Prices(County county) {
        Money money = county.scenario().arrangements().money();
        List<Tier> tiers = county.tiers();
        conditions = county.kinds().size();
        visitFen = new long[tiers.size() * conditions];
        stayFen = new long[tiers.size()];
        outside = new boolean[tiers.size()];
        hospital = new boolean[tiers.size()];
        insurance = county.scenario().reforms().get(Insurance.class).orElse(Insurance.NONE);
        urgent = new boolean[conditions];
        List<Condition> stated = county.scenario().conditions();
        for (int condition = 0; condition < stated.size(); condition++) {
            urgent[condition] = stated.get(condition).severity() == Severity.EMERGENCY;
        }
        for (int tier = 0; tier < tiers.size(); tier++) {
            String id = tiers.get(tier).id();
            Map<String, Long> ofTier = money.visitFen().getOrDefault(id, Map.of());
            for (int condition = 0; condition < conditions; condition++) {
                visitFen[tier * conditions + condition] =
                        ofTier.getOrDefault(county.kinds().get(condition), 0L);
            }
            stayFen[tier] = money.stayFen().getOrDefault(id, 0L);
            outside[tier] = !tiers.get(tier).inCounty();
            hospital[tier] = !outside[tier] && !tiers.get(tier).grassroots();
        }
        residents = Cover.of(money.residents(), tiers);
        employees = Cover.of(money.employees(), tiers);
    }

    /** Price of a contact or a stay, whole fen; a stay costs the same for every condition. */
    public long chargeFen(int tier, int condition, Service service) {
        return service == Service.STAY ? stayFen[tier] : visitFen[tier * conditions + condition];
    }

    /**
     * Share of a price above the deductible that the fund pays, 0 to 1.
     *
     * @param referred whether the patient holds a referral; it matters outside the county, and at its hospitals only under
     *     {@link Insurance}
     */
    public double fundShare(boolean employee, int tier, boolean referred, Service service) {
        Cover cover = cover(employee);
        double share = service == Service.STAY ? cover.stayShare[tier] : cover.visitShare[tier];
        if (referred) {
            return hospital[tier] || outside[tier] ? Math.min(1, share + insurance.referredBonus()) : share;
        }
        if (hospital[tier]) {
            return share * insurance.bypass();
        }
        return outside[tier] ? share * cover.scheme.unreferred() : share;
    }

    /** Whether a bill is reckoned as that of who is referred: an emergency needs none at a hospital of the county. */
    boolean countsAsReferred(int tier, int condition, boolean referred) {
        return referred || hospital[tier] && urgent[condition] && insurance.bypass() < 1;
    }

    /** Own spending a year before the fund pays anything, whole fen. */
    long deductibleFen(boolean employee) {
        return cover(employee).scheme.deductibleFen();
    }

    /** Most the fund pays a year, whole fen; 0 for no cap. */
    long capFen(boolean employee) {
        return cover(employee).scheme.capFen();
    }

    /**
     * What a resident expects to pay, yuan: below the deductible as if nothing of it were spent yet, above the cap
     * everything, else the price less the fund's share.
     *
     * @param ledgerClass {@link #BELOW}, {@link #SHARED} or {@link #ABOVE}
     */
    public double expectedOwnYuan(
            int tier, int condition, boolean employee, int ledgerClass, Service service, boolean referred) {
        double charge = chargeFen(tier, condition, service) / (double) Fen.YUAN;
        if (ledgerClass == ABOVE) {
            return charge;
        }
        double first = ledgerClass == BELOW ? Math.min(charge, deductibleFen(employee) / (double) Fen.YUAN) : 0;
        double share = fundShare(employee, tier, referred, service);
        double felt = outside[tier] ? Math.min(1, share * (1 + insurance.relief())) : share;
        return first + (charge - first) * (1 - felt);
    }

    private Cover cover(boolean employee) {
        return employee ? employees : residents;
    }
}
