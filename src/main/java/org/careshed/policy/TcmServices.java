package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.ChineseMedicine;
import org.careshed.scenario.reform.Departments;
import org.careshed.scenario.shape.IdKind;

/**
 * Lines of Chinese medicine at the facilities within reach: some consultations of the conditions named are held in them and
 * take longer, a part of the needs beyond the facility is treated there, and who likes it comes.
 */
public record TcmServices(LeverEntry entry) implements Policy {

    private static final String CONDITIONS = "conditions";
    private static final String SHARE = "share";
    private static final String EXTRA = "extra";
    private static final String COVERS = "covers";
    private static final String WORTH = "worth";
    private static final Evidence ASSUMED = new Evidence("careshed: assumed", Grade.C);

    static final LeverShape SHAPE = new LeverShape(
            "tcm-services",
            "Lines of Chinese medicine at stations, centres and hospitals.",
            List.of(
                    Setting.ids(CONDITIONS, IdKind.CONDITION, "conditions that the line treats"),
                    Setting.share(SHARE, 0.2, "share of their consultations that are held in the line"),
                    Setting.time(EXTRA, 5 * Ticks.MINUTE, "how much longer such a consultation takes"),
                    Setting.share(COVERS, 0.05, "share of their needs beyond the facility's level that it treats"),
                    Setting.number(WORTH, -2, 2, 0.1, "what having the line is worth to residents who choose, utils")),
            Map.of(
                    CONDITIONS, new Evidence("careshed: none unless named", Grade.C),
                    SHARE,
                            new Evidence(
                                    "behaviour 2.22: 26 of 288 contacts; a room draws more of them; range 0.05-0.4",
                                    Grade.C),
                    EXTRA, ASSUMED,
                    COVERS, ASSUMED,
                    WORTH,
                            new Evidence(
                                    "careshed: sign from county-facts 2.3 (integrated care is wanted); range 0-0.3",
                                    Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        List<String> conditions = entry.settings().rows(CONDITIONS, String.class);
        List<String> within = new Reach(entry).within(scenario);
        if (conditions.isEmpty() || within.isEmpty()) {
            throw PolicyException.of(
                    "tcm-services",
                    Text.of(
                            "a line needs facilities and conditions. Write for example `where: {tiers:"
                                    + " [town-health-centre]}` and `conditions: [refill, minor]`.",
                            "中医药服务需要写明机构和病情。可写例如 `where: {tiers: [town-health-centre]}` 和 `conditions:"
                                    + " [refill, minor]`。"));
        }
        if (strength == 0) {
            return scenario;
        }
        ChineseMedicine.Line line = new ChineseMedicine.Line(
                new TreeSet<>(conditions),
                entry.settings().number(SHARE) * strength,
                entry.settings().whole(EXTRA),
                entry.settings().number(WORTH) * strength);
        double covers = entry.settings().number(COVERS) * strength;
        ChineseMedicine lines = ChineseMedicine.of(scenario);
        Departments departments = Departments.of(scenario);
        for (String facility : within) {
            lines = lines.with(facility, line);
            for (String condition : conditions) {
                departments = covers > 0 ? departments.with(facility, condition, covers) : departments;
            }
        }
        Scenario changed = scenario.withReform(lines);
        return covers > 0 ? changed.withReform(departments) : changed;
    }
}
