package org.careshed.people;

import java.time.LocalDate;
import java.util.Arrays;
import org.careshed.county.County;
import org.careshed.journal.BillSettled.Service;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;

/**
 * What each resident's insurance year has come to. A bill is paid from the resident's own pocket until the year's
 * deductible is spent; of the rest the fund pays a share by tier, until it has paid the year's cap. On 1 January
 * everybody begins again.
 *
 * <p>One whole number a resident holds it all: what was spent on the deductible and, once that is full, the deductible
 * plus what the fund paid (it pays nothing before).
 */
public final class Ledger {

    /** Instead of a resident: a patient from elsewhere, who pays everything alone. */
    public static final int VISITOR = -1;

    private final Calendar calendar;
    private final Prices prices;
    private final int[] spentFen;

    /** The first day of the next calendar year. */
    private int nextYear;

    /** Everybody before their first bill. */
    public Ledger(County county) {
        this(county, new Prices(county));
    }

    /** Everybody before their first bill, at prices computed before. */
    public Ledger(County county, Prices prices) {
        this.calendar = county.scenario().calendar();
        this.prices = prices;
        this.spentFen = new int[county.population().size()];
        this.nextYear = firstOfYearAfter(0);
        for (boolean employee : new boolean[] {false, true}) {
            long most = prices.deductibleFen(employee) + prices.capFen(employee);
            Require.that(
                    most < Integer.MAX_VALUE, "deductible and cap (" + most + " fen) are more than a ledger holds");
        }
    }

    private Ledger(Ledger other, Prices prices, int[] spentFen) {
        calendar = other.calendar;
        this.prices = prices;
        this.spentFen = spentFen;
        nextYear = other.nextYear;
    }

    /** An independent copy. */
    public Ledger copy() {
        return new Ledger(this, prices, spentFen.clone());
    }

    /** The same accounts at the prices of another edition of the county; this object is not to be used any more. */
    public Ledger under(County now) {
        return new Ledger(this, new Prices(now), spentFen);
    }

    /** The prices it reckons with. */
    public Prices prices() {
        return prices;
    }

    /** Each morning, before anybody asks what care costs: a new year begins everybody's account again. */
    public void morning(int day) {
        if (day >= nextYear) {
            nextYear = firstOfYearAfter(day);
            Arrays.fill(spentFen, 0);
        }
    }

    /**
     * Settles a bill.
     *
     * @param atMs when the care was given; bills come in the order of days
     * @param resident index in the population, or {@link #VISITOR}
     * @param employee whether the resident is in the employees' scheme
     * @param referred whether the patient was referred; see {@link Prices#fundShare}
     */
    public Bill settle(
            long atMs, int resident, boolean employee, int tier, int condition, boolean referred, Service service) {
        morning(Ticks.day(atMs));
        long charge = prices.chargeFen(tier, condition, service);
        if (resident == VISITOR) {
            return new Bill(charge, 0, charge);
        }
        long deductible = prices.deductibleFen(employee);
        long spent = spentFen[resident];
        long first = Math.min(charge, Math.max(0, deductible - spent));
        boolean held = prices.countsAsReferred(tier, condition, referred);
        double share = prices.fundShare(employee, tier, held, service);
        long fund = Math.min(fundLeft(employee, spent), Math.round((charge - first) * share));
        spentFen[resident] = (int) Math.min(Integer.MAX_VALUE, spent + first + fund);
        return new Bill(charge, fund, charge - fund);
    }

    /** {@link Prices#BELOW}, {@link Prices#SHARED} or {@link Prices#ABOVE}. */
    public int ledgerClass(int resident, boolean employee) {
        long spent = spentFen[resident];
        if (spent < prices.deductibleFen(employee)) {
            return Prices.BELOW;
        }
        return fundLeft(employee, spent) > 0 ? Prices.SHARED : Prices.ABOVE;
    }

    /** A word of the resident's, to have it at hand when it is asked for; it means nothing. */
    public int glance(int resident) {
        return spentFen[resident];
    }

    private int firstOfYearAfter(int day) {
        return calendar.day(LocalDate.of(calendar.date(day).getYear() + 1, 1, 1));
    }

    /** What the fund may still pay this year. */
    private long fundLeft(boolean employee, long spent) {
        long cap = prices.capFen(employee);
        return cap == 0 ? Long.MAX_VALUE : cap - Math.max(0, spent - prices.deductibleFen(employee));
    }
}
