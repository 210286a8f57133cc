package org.careshed.care;

import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.scenario.reform.Budgets;
import org.careshed.scenario.reform.Budgets.Budget;

/**
 * What a hospital does about its group's budget: functions of the pressure that was published last, and of the visit's luck.
 * Over plan it cuts stays, refuses admissions that could wait, asks fewer patients back and offers beds nearer home more often;
 * under plan it keeps some whom it would have referred on, since the group keeps what is saved.
 */
public final class Incentive {

    private static final long BORDERLINE = Keys.id("borderline-admission");
    private static final long PUSHED_OUT = Keys.id("pushed-out");
    private static final long KEPT = Keys.id("kept-for-the-budget");
    private static final long NOT_ASKED = Keys.id("not-asked-back");

    private final double elasticity;
    private final double pushOut;
    private final double costly;
    private double pressure;

    Incentive(County county, int facility) {
        Optional<Budget> budget = county.scenario().reforms().get(Budgets.class).orElse(Budgets.NONE).budgets().stream()
                .filter(stated ->
                        stated.facilities().contains(county.facility(facility).id()))
                .filter(stated -> !county.tier(facility).grassroots())
                .findFirst();
        elasticity = budget.map(Budget::elasticity).orElse(0.0);
        pushOut = budget.map(Budget::pushOut).orElse(0.0);
        costly = budget.map(Budget::costly).orElse(0.0);
    }

    private Incentive(Incentive other) {
        elasticity = other.elasticity;
        pushOut = other.pushOut;
        costly = other.costly;
        pressure = other.pressure;
    }

    Incentive copy() {
        return new Incentive(this);
    }

    /** The same pressure under another edition of the county. */
    Incentive under(County now, int facility) {
        Incentive turned = new Incentive(now, facility);
        turned.pressure = pressure;
        return turned;
    }

    /** At night: how far the group is off plan, -1 to 1. */
    public void pressure(double published) {
        pressure = published;
    }

    /** Whether the budget decides anything here now. */
    boolean acts() {
        return elasticity > 0 && pressure != 0;
    }

    /** By which part things change, 0 to 1; 0 unless spending is over plan. */
    double cut() {
        return elasticity * Math.max(0, pressure);
    }

    /**
     * Whether an admission that could wait is refused.
     *
     * @param cost what the stay would cost against the mean of its kind
     */
    boolean refuses(long visit, double cost) {
        return Keys.uniform(Keys.of(visit, BORDERLINE)) < cut() * (1 - costly + costly * cost);
    }

    /** Whether who is refused is sent elsewhere. */
    boolean pushesOut(long visit) {
        return Keys.uniform(Keys.of(visit, PUSHED_OUT)) < pushOut;
    }

    /** Whether who would be referred on is kept. */
    boolean keeps(long visit) {
        return acts() && Keys.uniform(Keys.of(visit, KEPT)) < elasticity * Math.max(0, -pressure);
    }

    /** Whether a patient is not asked back who would have been. */
    boolean asksNot(long visit) {
        return acts() && Keys.uniform(Keys.of(visit, NOT_ASKED)) < cut();
    }

    /** A stay as long as the budget lets it be, milliseconds. */
    long stayMs(long ms) {
        return acts() ? (long) (ms * (1 - cut())) : ms;
    }
}
