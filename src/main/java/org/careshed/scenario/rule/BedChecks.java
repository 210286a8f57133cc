package org.careshed.scenario.rule;

import java.util.List;
import java.util.TreeMap;
import org.careshed.language.Text;
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
                            new Fault(
                                            Code.BEDS_DIFFER,
                                            Text.of(
                                                            "the beds of `{facility}` differ between two tables",
                                                            "`{facility}` 的床位数在两张表中不一致")
                                                    .with("facility", facility.id()))
                                    .found(Text.of("{beds} here, {sum} in the table of beds", "这里是 {beds}，床位表中是 {sum}")
                                            .with("beds", facility.beds())
                                            .with("sum", sum))
                                    .why(Text.of("the table of beds is simulated", "模拟采用床位表"))
                                    .fix(Text.of("correct one of the two", "更正两者之一")));
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
                                            Text.of(
                                                            "some facility must have a bed of class `{bedClass}`",
                                                            "必须有机构设有 `{bedClass}` 类床位")
                                                    .with("bedClass", admission.bedClass()))
                                    .found(Text.of("none in the table of beds", "床位表中没有"))
                                    .why(Text.of("who is admitted would wait for ever", "被收住院的患者会永远等待"))
                                    .fix(Text.of(
                                            "add beds, or name under `wards` a hospital `outside`",
                                            "增加床位，或在 `wards` 下用 `outside` 指明一家县外医院")));
        }
    }

    private void stepDown(StepDown stepDown) {
        if (beds(holdings.facilities(stepDown.tier())) == 0) {
            in.problems()
                    .add(
                            in.site(stepDown, AdmissionShape.TIER),
                            new Fault(
                                            Code.NO_BED,
                                            Text.of("some facility of `{tier}` must have a bed", "`{tier}` 中必须有机构设有床位")
                                                    .with("tier", stepDown.tier()))
                                    .found(Text.of("none in the table of beds", "床位表中没有"))
                                    .why(Text.of("patients move on to beds there", "患者会转到那里的床位")));
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
                                            Text.of(
                                                            "admissions x stay / 365 must be at most {full} of the beds of `{expectation}`",
                                                            "住院人次 × 住院日 / 365 最多为 `{expectation}` 床位的 {full}")
                                                    .with("full", Numbers.plain(FULL))
                                                    .with("expectation", expectation.of()))
                                    .found(identity(expectation.value(), load.meanStayDays(), used, beds))
                                    .why(Text.of("a waiting list would grow without end", "等候名单会无限增长"))
                                    .fix(Text.of(
                                            "add beds, or correct the admissions or the length of stay",
                                            "增加床位，或更正住院人次或住院日数")));
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
                                            Text.of(
                                                            "admissions x stay / 365 is likely to pass {full} of the county's beds",
                                                            "住院人次 × 住院日 / 365 可能超过全县床位的 {full}")
                                                    .with("full", Numbers.plain(FULL)))
                                    .found(identity(load.perYear(), load.meanStayDays(), used, beds))
                                    .why(Text.of(
                                            "estimated from rates, constants of choice and shares admitted; travel, waits and referral are known only after a run",
                                            "由发生率、选择常数和收住院份额估计；路程、等候时间和转诊要运行之后才知道"))
                                    .fix(Text.of(
                                            "look at bed occupancy in the results; state `admissions` under `expect` to have them checked instead",
                                            "请看结果中的床位使用率；在 `expect` 下写明 `admissions`，即改按它检查")));
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
