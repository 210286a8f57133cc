package org.careshed.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Hours;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Name;
import org.careshed.scenario.Resource;
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
 * Psychological service centres in town centres and stations. Their contacts are needs that nobody met before: the county
 * without the network does not know them.
 */
public record MentalHealthNetwork(LeverEntry entry) implements Policy {

    /** The kind of resource that a centre has. */
    static final String COUNSELLOR = "counsellor";

    static final LeverShape SHAPE = new LeverShape(
            "mental-health-network",
            "Psychological service centres in towns and villages reach residents whose needs nobody met before.",
            List.of(
                    Setting.share("in_need", 0.093, "share of adults with a mental disorder within a year"),
                    Setting.share("reached", 0.1, "share of them who come to a centre"),
                    Setting.number("contacts", 0.5, 52, 4, "contacts a year of who comes"),
                    Setting.number("minutes", 5, 120, 30, "minutes of a contact"),
                    Setting.whole(
                            "counsellors",
                            1,
                            20,
                            1,
                            "counsellors on duty at each centre, at the hours of its doctors")),
            Map.of(
                    "in_need", new Evidence("Huang et al., Lancet Psychiatry 2019;6:211-224", Grade.A),
                    "reached", new Evidence("careshed; 0.02 to 0.3", Grade.C),
                    "contacts", new Evidence("careshed", Grade.C),
                    "minutes", new Evidence("careshed", Grade.C),
                    "counsellors", new Evidence("careshed", Grade.C)));

    @Override
    public Scenario prepare(Scenario scenario) {
        return entry.strength() > 0 ? clinic().standing(withCentres(scenario, false), new Reach(entry)) : scenario;
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Settings own = entry.settings();
        Scenario staffed = withCentres(scenario, true);
        double share = strength * own.number("in_need") * own.number("reached");
        Programme programme = new Programme(
                Kind.MENTAL_HEALTH,
                clinic().condition(),
                clinic().facilities(staffed, new Reach(entry)),
                new Shares(AgeGroups.shares(scenario, 0, share, share, 60), 0, 0),
                (long) (365.0 * Ticks.DAY / own.number("contacts")),
                0,
                Effect.NONE);
        return staffed.withReform(
                scenario.reforms().get(Programmes.class).orElse(Programmes.NONE).with(programme));
    }

    /** The scenario in which each centre has a counsellor's room: empty and never open, or staffed. */
    private Scenario withCentres(Scenario scenario, boolean staffed) {
        Set<String> centres = new Reach(entry).grassroots(scenario);
        Map<String, Resource> doctors = new TreeMap<>();
        for (Resource resource : scenario.resources()) {
            if (centres.contains(resource.facility())) {
                doctors.putIfAbsent(resource.facility(), resource);
                if (resource.resource().equals("doctor")) {
                    doctors.put(resource.facility(), resource);
                }
            }
        }
        if (doctors.isEmpty()) {
            throw PolicyException.of(
                    "mental-health-network",
                    Text.of(
                            "no grassroots facility with staff lies within `where`. Widen it.",
                            "`where` 范围内没有配有人员的基层机构。请扩大范围。"));
        }
        List<Resource> resources = new ArrayList<>();
        for (Resource resource : scenario.resources()) {
            boolean room = resource.resource().equals(COUNSELLOR) && doctors.containsKey(resource.facility());
            if (room && staffed) {
                resources.add(room(doctors.get(resource.facility()), true));
            } else {
                resources.add(resource);
            }
            if (room) {
                doctors.remove(resource.facility());
            }
        }
        doctors.values().forEach(doctor -> resources.add(room(doctor, staffed)));
        return scenario.withResources(resources);
    }

    private Resource room(Resource doctor, boolean staffed) {
        int counsellors = Math.toIntExact(entry.settings().whole("counsellors"));
        return new Resource(
                doctor.facility(),
                COUNSELLOR,
                Dated.always(staffed ? counsellors : 0),
                staffed ? doctor.hours() : new Hours("never", Map.of()),
                OptionalInt.empty(),
                new Evidence("careshed", Grade.C));
    }

    private Clinic clinic() {
        return new Clinic(
                SHAPE.name(),
                "mental-health",
                new Name("Contact in a psychological service centre", "心理服务站接待"),
                List.of(Clinic.consultation(COUNSELLOR, entry.settings().number("minutes"))),
                true);
    }
}
