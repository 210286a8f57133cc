package org.careshed.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Departments;
import org.careshed.scenario.shape.IdKind;

/**
 * New or strengthened departments at hospitals: of the needs of some conditions that only a higher hospital could treat, a
 * share can be treated there, and residents see better doctors. Who leaves follows from referrals and choices.
 */
public record PeakSpecialties(LeverEntry entry) implements Policy {

    private static final String CONDITIONS = "conditions";
    private static final String COVERS = "covers";
    private static final String TITLE = "title";

    static final LeverShape SHAPE = new LeverShape(
            "peak-specialties",
            "New or strengthened departments at hospitals treat what only hospitals outside could.",
            List.of(
                    Setting.ids(CONDITIONS, IdKind.CONDITION, "conditions that the departments are for"),
                    Setting.share(
                            COVERS,
                            0.5,
                            "share of their needs beyond the hospital's level that it can treat once complete"),
                    Setting.number(
                            TITLE,
                            0,
                            1,
                            0.1,
                            "what residents see: added to the doctors' title of the hospital's tier, on a scale of 0 to 1")),
            Map.of(
                    CONDITIONS, new Evidence("careshed: none unless named", Grade.C),
                    COVERS, new Evidence("careshed: assumed; range 0.2-0.8", Grade.C),
                    TITLE, new Evidence("careshed: assumed; range 0-0.2", Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        List<String> conditions = entry.settings().rows(CONDITIONS, String.class);
        List<String> hospitals = new Reach(entry).within(scenario);
        if (new Reach(entry).everywhere() || hospitals.isEmpty() || conditions.isEmpty()) {
            throw PolicyException.of(
                    "peak-specialties",
                    Text.of(
                            "departments need a hospital and conditions. Write for example `where: {facilities:"
                                    + " [peoples-hospital]}` and `conditions: [severe]`.",
                            "专科需要写明医院和病情。可写例如 `where: {facilities: [peoples-hospital]}` 和"
                                    + " `conditions: [severe]`。"));
        }
        Departments departments = Departments.of(scenario);
        double covers = entry.settings().number(COVERS) * strength;
        for (String hospital : hospitals) {
            for (String condition : conditions) {
                departments = departments.with(hospital, condition, covers);
            }
        }
        Scenario strengthened = covers > 0 ? scenario.withReform(departments) : scenario;
        return withTitles(strengthened, hospitals, entry.settings().number(TITLE) * strength);
    }

    /** Titles are known by tier: the tier's other hospitals would be seen as better too, so there must be none. */
    private Scenario withTitles(Scenario scenario, List<String> hospitals, double more) {
        if (more == 0) {
            return scenario;
        }
        Choice choice = scenario.choice();
        Map<String, Double> titles = new HashMap<>(choice.nests().title());
        for (Facility facility : scenario.facilities()) {
            boolean strengthened = hospitals.contains(facility.id());
            boolean twin = !strengthened
                    && scenario.facilities().stream()
                            .anyMatch(other -> hospitals.contains(other.id())
                                    && other.tier().equals(facility.tier()));
            if (twin) {
                throw PolicyException.of(
                        "peak-specialties",
                        Text.of(
                                        "`{facility}` is of the same tier as a hospital within `where`, and doctors' titles"
                                                + " are known by tier. Name both, or write `title: 0`.",
                                        "`{facility}` 与 `where` 范围内的一所医院同属一个层级，而医师职称按层级掌握。请两者都写明，或写 `title: 0`。")
                                .with("facility", facility.id()));
            }
        }
        scenario.facilities().stream()
                .filter(facility -> hospitals.contains(facility.id()))
                .map(Facility::tier)
                .distinct()
                .forEach(tier -> titles.merge(tier, more, (now, added) -> Math.min(1, now + added)));
        Choice.Nests nests = choice.nests();
        return scenario.withChoice(
                choice.withNests(new Choice.Nests(nests.dissimilarity(), nests.tasteSd(), titles, nests.missing())));
    }
}
