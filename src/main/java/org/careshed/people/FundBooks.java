package org.careshed.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.journal.BudgetStands;
import org.careshed.journal.BudgetStands.Books;
import org.careshed.quantity.Fen;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.reform.Budgets;
import org.careshed.scenario.reform.Budgets.Budget;

/**
 * What the fund has paid this year for the residents of each group with a budget, and how far that is off plan. Plans spread a
 * year's budget evenly over its days; a ledger that begins within a year has the budget of the rest of it. At the end of each
 * month the pressure is published that holds for the next:
 *
 * <pre>
 * pressure = (spent / planned - 1) / tolerance, cut to -1 .. 1, times (1/2 + 1/2 * part of the year gone)
 * </pre>
 *
 * <p>and 1 once the year's budget is gone. On 1 January books begin anew.
 */
public final class FundBooks {

    private static final double DAYS_A_YEAR = 365;
    private static final int NONE = -1;

    private final Calendar calendar;
    private final Population population;
    private final List<Budget> budgets;
    private final int[] ofPlace;
    private final int[] ofFacility;
    private final long[] members;
    private final long[] spentFen;
    private final long[] todayFen;
    private final int[] lead;
    private final double[] pressure;
    private final int[] beginsOn;
    private int nextDay;

    /** Empty books. */
    public FundBooks(County county) {
        this(county, 0);
    }

    private FundBooks(County county, int fromDay) {
        calendar = county.scenario().calendar();
        population = county.population();
        budgets = county.scenario()
                .reforms()
                .get(Budgets.class)
                .orElse(Budgets.NONE)
                .budgets();
        nextDay = fromDay;
        int n = budgets.size();
        ofFacility = new int[county.facilities()];
        ofPlace = new int[n == 0 ? 0 : county.choiceSets().places()];
        members = new long[n];
        spentFen = new long[n];
        todayFen = new long[n];
        lead = new int[n];
        pressure = new double[n];
        beginsOn = new int[n];
        Arrays.fill(beginsOn, fromDay);
        Arrays.setAll(ofFacility, facility -> of(county.facility(facility).id()));
        Arrays.setAll(lead, budget -> lead(county, budget));
        if (n > 0) {
            FamilyDoctors doctors = new FamilyDoctors(county);
            Arrays.setAll(ofPlace, place -> doctors.of(place) == Memories.NONE ? NONE : ofFacility[doctors.of(place)]);
            for (int resident = 0; resident < population.size(); resident++) {
                int budget = ofPlace[population.place(resident)];
                if (budget != NONE) {
                    members[budget]++;
                }
            }
        }
    }

    private FundBooks(FundBooks other) {
        calendar = other.calendar;
        population = other.population;
        budgets = other.budgets;
        ofPlace = other.ofPlace;
        ofFacility = other.ofFacility;
        members = other.members;
        spentFen = other.spentFen.clone();
        todayFen = other.todayFen.clone();
        lead = other.lead;
        pressure = other.pressure.clone();
        beginsOn = other.beginsOn.clone();
        nextDay = other.nextDay;
    }

    private int of(String facility) {
        for (int budget = 0; budget < budgets.size(); budget++) {
            if (budgets.get(budget).facilities().contains(facility)) {
                return budget;
            }
        }
        return NONE;
    }

    private int lead(County county, int budget) {
        int found = NONE;
        for (int facility = 0; facility < ofFacility.length; facility++) {
            boolean hospital =
                    ofFacility[facility] == budget && !county.tier(facility).grassroots();
            if (hospital
                    && (found == NONE
                            || county.facility(facility).physicians()
                                    > county.facility(found).physicians())) {
                found = facility;
            }
        }
        return found;
    }

    /** An independent copy. */
    public FundBooks copy() {
        return new FundBooks(this);
    }

    /** The books of another edition of the county; a group of the same members goes on with what it has spent. */
    public FundBooks under(County now) {
        FundBooks turned = new FundBooks(now, nextDay);
        for (int to = 0; to < turned.budgets.size(); to++) {
            for (int from = 0; from < budgets.size(); from++) {
                if (budgets.get(from).facilities().equals(turned.budgets.get(to).facilities())) {
                    turned.spentFen[to] = spentFen[from];
                    turned.pressure[to] = pressure[from];
                    turned.beginsOn[to] = beginsOn[from];
                }
            }
        }
        return turned;
    }

    /** Whether there is any budget. */
    public boolean kept() {
        return !budgets.isEmpty();
    }

    /** The fund paid for a resident. */
    public void paid(int resident, long fundFen) {
        int budget = ofPlace[population.place(resident)];
        if (budget != NONE) {
            spentFen[budget] += fundFen;
            todayFen[budget] += fundFen;
        }
    }

    /** At the end of a day, before the books of a month or year are closed: tells how they stand. */
    public void tell(int day, BudgetStands listener) {
        int newYearsEve = calendar.day(LocalDate.of(calendar.date(day).getYear(), 12, 31));
        for (int budget = 0; budget < spentFen.length; budget++) {
            long planned = plannedWholeFen(budget, day);
            listener.budgetStands(
                    (day + 1) * Ticks.DAY,
                    day,
                    lead[budget],
                    new Books(
                            members[budget],
                            planned - plannedWholeFen(budget, day - 1),
                            todayFen[budget],
                            planned,
                            spentFen[budget],
                            plannedWholeFen(budget, newYearsEve)));
        }
    }

    /** What the plan allows until the end of a day of this year, whole fen. */
    private long plannedWholeFen(int budget, int day) {
        long yearly = Math.multiplyExact(budgets.get(budget).perHeadFen(), members[budget]);
        return Math.multiplyExact(yearly, day + 1L - beginsOn[budget]) / (long) DAYS_A_YEAR;
    }

    /**
     * At the end of every day, also while there is no budget, as books begin on the day after: true if a month ended and
     * pressures were published.
     */
    public boolean night(int day) {
        nextDay = day + 1;
        Arrays.fill(todayFen, 0);
        LocalDate tomorrow = calendar.date(day + 1);
        if (tomorrow.getDayOfMonth() != 1) {
            return false;
        }
        for (int budget = 0; budget < pressure.length; budget++) {
            pressure[budget] = pressure(budget, day);
            if (tomorrow.getMonthValue() == 1) {
                spentFen[budget] = 0;
                beginsOn[budget] = day + 1;
                pressure[budget] = 0;
            }
        }
        return true;
    }

    private double pressure(int budget, int day) {
        double planned = plannedFen(budget, day);
        double whole =
                plannedFen(budget, calendar.day(LocalDate.of(calendar.date(day).getYear(), 12, 31)));
        if (spentFen[budget] >= whole) {
            return 1;
        }
        double off = (spentFen[budget] / planned - 1) / budgets.get(budget).tolerance();
        double gone = calendar.date(day).getDayOfYear() / DAYS_A_YEAR;
        return Math.max(-1, Math.min(1, off)) * (1 + Math.min(1, gone)) / 2;
    }

    /** What the plan allows until the end of a day of this year. */
    private double plannedFen(int budget, int day) {
        return budgets.get(budget).perHeadFen() * (double) members[budget] * (day + 1 - beginsOn[budget]) / DAYS_A_YEAR;
    }

    /** How far spending is off plan for a facility, -1 (savings) to 1 (exhausted); 0 where it has no budget. */
    public double pressure(int facility) {
        int budget = ofFacility[facility];
        return budget == NONE ? 0 : pressure[budget];
    }

    /** How much more often who was discharged early from a facility is asked back, added to the probability. */
    public double readmits(int facility) {
        int budget = ofFacility[facility];
        if (budget == NONE || pressure[budget] <= 0) {
            return 0;
        }
        Budget stated = budgets.get(budget);
        return stated.readmits() * stated.elasticity() * pressure[budget];
    }

    /** Number of budgets. */
    public int size() {
        return budgets.size();
    }

    /** What the fund has paid for a group this year, yuan, and the plan until the end of a day. */
    public double[] standing(int budget, int day) {
        return new double[] {spentFen[budget] / (double) Fen.YUAN, plannedFen(budget, day) / Fen.YUAN};
    }
}
