package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Name;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Programmes;
import org.careshed.scenario.reform.Programmes.Effect;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;
import org.careshed.scenario.reform.Programmes.Shares;

/**
 * Residents who are managed for hypertension, diabetes or another long illness are followed up at the grassroots. Each contact
 * may bring an illness under control; control lowers the rate of acute needs, so visits come first and what they spare later.
 */
public record ChronicDiseaseManagement(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = new LeverShape(
            "chronic-disease-management",
            "Who is managed for a long illness is followed up at the grassroots, and more illnesses are under control.",
            List.of(
                    Setting.share("share", 0.5, "share of the managed who are followed up"),
                    Setting.number("contacts", 0.5, 52, 4, "planned contacts a year"),
                    Setting.share(
                            "without_visit", 0.5, "share of contacts made by phone or when drugs are fetched anyway"),
                    Setting.share(
                            "gain", 0.04, "probability that one contact brings an uncontrolled illness under control"),
                    Setting.number("minutes", 1, 60, 8, "minutes of a contact in the clinic")),
            Map.of(
                    "share", new Evidence("careshed", Grade.C),
                    "contacts", new Evidence("careshed", Grade.C),
                    "without_visit", new Evidence("careshed", Grade.C),
                    "gain", new Evidence("behaviour 7.4; 0.02 to 0.06", Grade.C),
                    "minutes", new Evidence("careshed", Grade.C)));

    @Override
    public Scenario prepare(Scenario scenario) {
        if (scenario.arrangements().chronic().diseases().isEmpty()) {
            throw PolicyException.of(
                    "chronic-disease-management",
                    Text.of(
                            "the scenario has no long illness. State some in section `chronic`.",
                            "情景中没有慢性病。请在 `chronic` 部分写明。"));
        }
        return entry.strength() > 0 ? clinic().standing(scenario, new Reach(entry)) : scenario;
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Settings own = entry.settings();
        Set<String> facilities = clinic().facilities(scenario, new Reach(entry));
        Programme programme = new Programme(
                Kind.CHRONIC,
                clinic().condition(),
                facilities,
                new Shares(Map.of(), strength * own.number("share"), 0),
                (long) (365.0 * Ticks.DAY / own.number("contacts")),
                own.number("without_visit"),
                Effect.atOnce(own.number("gain")));
        return scenario.withReform(
                scenario.reforms().get(Programmes.class).orElse(Programmes.NONE).with(programme));
    }

    private Clinic clinic() {
        return new Clinic(
                SHAPE.name(),
                "chronic-follow-up",
                new Name("Follow-up of a long illness", "慢病随访"),
                List.of(Clinic.consultation("doctor", entry.settings().number("minutes"))),
                true);
    }
}
