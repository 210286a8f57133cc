package org.careshed.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Waves;
import org.careshed.scenario.shape.IdKind;

/**
 * A shock: the rates of some conditions follow a wave, a bell by whole weeks with its peak some time after the first day of
 * the lever; staff may fall ill with it. Candidates stay who they are: a higher wave makes more of them real.
 */
public record EpidemicWave(LeverEntry entry) implements Policy {

    private static final String CONDITIONS = "conditions";
    private static final String FACTOR = "factor";
    private static final String PEAK_AFTER = "peak_after";
    private static final String WIDTH = "width";
    private static final String STAFF = "staff_absent";
    private static final Evidence ASSUMED = new Evidence("careshed: a winter wave, assumed", Grade.C);

    static final LeverShape SHAPE = new LeverShape(
            "epidemic-wave",
            "A shock: the rates of some conditions rise and fall by the week, and staff fall ill with them.",
            List.of(
                    Setting.ids(CONDITIONS, IdKind.CONDITION, "conditions whose rates follow the wave"),
                    Setting.number(
                            FACTOR,
                            0,
                            100,
                            1.3,
                            "factor on their rates in the week of the peak; below 1 fewer fall ill. The factor times the"
                                    + " month's must not pass `needs.ceiling`"),
                    Setting.time(PEAK_AFTER, 28 * Ticks.DAY, "time from the lever's first day to the peak"),
                    Setting.time(WIDTH, 14 * Ticks.DAY, "standard deviation of the bell, at least a day"),
                    Setting.share(STAFF, 0.0, "share of consulting staff absent in the week of the peak")),
            Map.of(
                    CONDITIONS, ASSUMED,
                    FACTOR, ASSUMED,
                    PEAK_AFTER, ASSUMED,
                    WIDTH, ASSUMED,
                    STAFF, ASSUMED));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        List<String> conditions = entry.settings().rows(CONDITIONS, String.class);
        if (conditions.isEmpty()) {
            throw PolicyException.of(
                    "epidemic-wave",
                    Text.of(
                            "`conditions` names none. Write for example `conditions: [minor, moderate]`.",
                            "`conditions` 下没有写病情。可写例如 `conditions: [minor, moderate]`。"));
        }
        double factor = 1 + (entry.settings().number(FACTOR) - 1) * strength;
        double widthDays = Math.max(1, entry.settings().whole(WIDTH) / (double) Ticks.DAY);
        LocalDate peak = entry.from().plusDays(entry.settings().whole(PEAK_AFTER) / Ticks.DAY);
        Waves.Wave wave = new Waves.Wave(new TreeSet<>(conditions), peak, factor, widthDays);
        Scenario waving = factor == 1 ? scenario : Waves.add(scenario, wave);
        refuseAboveCeiling(waving, wave);
        double ill = entry.settings().number(STAFF) * strength;
        return new Absences(entry, List.of(), monday -> ill * wave.height(monday)).reshape(waving);
    }

    /** The month's factor counts too, and so do waves that stand already. */
    private void refuseAboveCeiling(Scenario scenario, Waves.Wave wave) {
        LocalDate end = scenario.calendar().date(scenario.calendar().days());
        for (Condition condition : scenario.conditions()) {
            double most = 0;
            LocalDate worst = entry.from();
            for (LocalDate day = entry.from(); day.isBefore(end); day = day.plusDays(1)) {
                double now = condition.byMonth()[day.getMonthValue() - 1]
                        * Waves.of(scenario).factor(condition.id(), day);
                worst = now > most ? day : worst;
                most = Math.max(most, now);
            }
            if (wave.conditions().contains(condition.id())
                    && most > scenario.needs().ceiling()) {
                throw PolicyException.of(
                        "epidemic-wave",
                        Text.of(
                                        "on {day} the rate of `{condition}` is {times} times its base, above the ceiling of"
                                                + " needs ({ceiling}). Lower `factor`, or raise `needs.ceiling` in this scenario and"
                                                + " in those it is compared with.",
                                        "{day} `{condition}` 的发生率为基准的 {times} 倍，超过就医需要的上限（{ceiling}）。请调低 `factor`，"
                                                + "或在本情景及与之对比的情景中调高 `needs.ceiling`。")
                                .with("day", worst)
                                .with("condition", condition.id())
                                .with("times", String.format(Locale.ROOT, "%.3f", most))
                                .with("ceiling", scenario.needs().ceiling()));
            }
        }
    }
}
