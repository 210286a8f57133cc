package org.careshed.scenario.rule;

import java.util.List;
import java.util.TreeMap;
import org.careshed.quantity.Fixed;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Wards;
import org.careshed.scenario.Wards.Admission;
import org.careshed.scenario.Wards.StepDown;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.section.AdmissionShape;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.table.FacilityRow;
import org.careshed.scenario.value.Numbers;

/** Whether there are beds for those who are admitted, and enough of them. */
final class BedChecks {

    private static final double FULL = 0.97;

    private final Scenario scenario;
    private final Wards wards;
    private final Binding in;
    private final Holdings holdings;
    private final BedDemand demand;

    BedChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.wards = scenario.arrangements().wards();
        this.in = in;
        this.holdings = new Holdings(scenario);
        this.demand = new BedDemand(scenario, holdings);
    }

    void run() {
        if (!wards.beds().isEmpty()) {
            scenario.facilities().forEach(this::sum);
        }
        if (wards.outside().isEmpty()) {
            new TreeMap<>(wards.admissions())
                    .values()
                    .forEach(byCondition -> new TreeMap<>(byCondition).values().forEach(this::bed));
        }
        wards.stepDown().ifPresent(this::stepDown);
        boolean stated = false;
        for (Expectation expectation : scenario.expectations()) {
            stated |= expectation.measure().equals("admissions") && stated(expectation);
        }
        if (!stated) {
            estimated();
        }
    }

    private void sum(Facility facility) {
        int sum = beds(List.of(facility.id()));
        if (facility.beds() != sum && (facility.beds() > 0 || sum > 0)) {
            in.problems()
                    .add(
                            in.site(facility, FacilityRow.BEDS),
                            new Fault(Code.BEDS_DIFFER, "the beds of `" + facility.id() + "` differ between two tables")
                                    .found(facility.beds() + " here, " + sum + " in the table of beds")
                                    .why("the table of beds is simulated")
                                    .fix("correct one of the two"));
        }
    }

    private void bed(Admission admission) {
        if (admission.share() > 0
                && wards.beds().stream()
                        .noneMatch(beds -> beds.bedClass().equals(admission.bedClass()) && beds.beds() > 0)) {
            in.problems()
                    .add(
                            in.site(admission, AdmissionShape.CLASS),
                            new Fault(
                                            Code.NO_BED,
                                            "some facility must have a bed of class `" + admission.bedClass() + "`")
                                    .found("none in the table of beds")
                                    .why("who is admitted would wait for ever")
                                    .fix("add beds, or name under `wards` a hospital `outside`"));
        }
    }

    private void stepDown(StepDown stepDown) {
        if (beds(holdings.facilities(stepDown.tier())) == 0) {
            in.problems()
                    .add(
                            in.site(stepDown, AdmissionShape.TIER),
                            new Fault(Code.NO_BED, "some facility of `" + stepDown.tier() + "` must have a bed")
                                    .found("none in the table of beds")
                                    .why("patients move on to beds there"));
        }
    }

    /** Admissions a year that the scenario states for a facility, a tier or `all` must fit into the beds. */
    private boolean stated(Expectation expectation) {
        boolean all = expectation.of().equals("all");
        List<String> facilities = all
                ? demand.facilities()
                : holdings.tierOf(expectation.of()).isPresent()
                        ? List.of(expectation.of())
                        : holdings.facilities(expectation.of());
        BedDemand.Load load = demand.of(facilities);
        int beds = beds(facilities);
        double used = expectation.value() * load.meanStayDays() / BedDemand.DAYS;
        if (beds > 0 && used > FULL * beds) {
            in.problems()
                    .add(
                            in.site(expectation),
                            new Fault(
                                            Code.OCCUPANCY,
                                            "admissions x stay / 365 must be at most " + Numbers.plain(FULL)
                                                    + " of the beds of `" + expectation.of() + "`")
                                    .found(identity(expectation.value(), load.meanStayDays(), used, beds))
                                    .why("a waiting list would grow without end")
                                    .fix("add beds, or correct the admissions or the length of stay"));
        }
        return true;
    }

    private void estimated() {
        List<String> facilities = demand.facilities();
        BedDemand.Load load = demand.of(facilities);
        int beds = beds(facilities);
        double used = load.perYear() * load.meanStayDays() / BedDemand.DAYS;
        if (beds > 0 && used > FULL * beds) {
            in.problems()
                    .add(
                            in.site(wards),
                            new Fault(
                                            Code.OCCUPANCY_LIKELY,
                                            "admissions x stay / 365 is likely to pass " + Numbers.plain(FULL)
                                                    + " of the county's beds")
                                    .found(identity(load.perYear(), load.meanStayDays(), used, beds))
                                    .why(
                                            "estimated from rates, constants of choice and shares admitted; travel, waits and"
                                                    + " referral are known only after a run")
                                    .fix(
                                            "look at bed occupancy in the results; state `admissions` under `expect` to have"
                                                    + " them checked instead"));
        }
    }

    private static String identity(double admissions, double days, double used, int beds) {
        return Math.round(admissions) + " admissions a year x " + Fixed.of(days, 1) + " d / 365 = " + Math.round(used)
                + " beds in use of " + beds + ", occupancy " + Fixed.of(used / beds, 2);
    }

    private int beds(List<String> facilities) {
        return wards.beds().stream()
                .filter(beds -> facilities.contains(beds.facility()))
                .mapToInt(Wards.Beds::beds)
                .sum();
    }
}
