package org.careshed.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Wards;
import org.careshed.scenario.lever.CommunityGroup;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.SharedRecords;
import org.careshed.scenario.shape.IdKind;

/**
 * County medical communities: facilities under a lead hospital. Each of the five unities switches on what members share;
 * the lead hospital has interests of its own.
 */
public record MedicalCommunity(LeverEntry entry) implements Policy {

    private static final String GROUPS = "groups";
    private static final String MANAGEMENT = "management";
    private static final String BENEFIT = "benefit";
    private static final String RESPONSIBILITY = "responsibility";
    private static final String INFORMATION = "information";
    private static final String CULTURE = "culture";
    private static final String STEP_DOWN = "step_down_more";
    private static final String FOLLOWS = "accepts_up";
    private static final String RESOURCES = "recognised_resources";
    private static final String RECOGNISED = "recognised";
    private static final String DRAWS = "lead_draws";

    private static final Evidence UNITIES =
            new Evidence("county-facts 1.5: five unities running in Haiyan by 2019", Grade.A);

    static final LeverShape SHAPE = new LeverShape(
            "medical-community",
            "Groups of facilities under a lead hospital: referrals, transfers and records stay within the group.",
            List.of(
                    Setting.rows(GROUPS, CommunityGroup.SHAPE, CommunityGroup.class, "the groups; at least one"),
                    Setting.flag(MANAGEMENT, true, "referrals and transfers go to members of the group first"),
                    Setting.flag(BENEFIT, true, "members share income: beds nearer home are offered more often"),
                    Setting.flag(
                            RESPONSIBILITY, true, "members answer for their patients: more referrals are followed"),
                    Setting.flag(INFORMATION, true, "members see each other's results"),
                    Setting.flag(CULTURE, true, "one name and training; nothing in the model follows from it"),
                    Setting.share(STEP_DOWN, 0.5, "of the step-downs that hospitals do not offer, share they now do"),
                    Setting.share(FOLLOWS, 0.95, "probability that a patient follows a referral up"),
                    Setting.ids(RESOURCES, IdKind.RESOURCE, "examinations whose results members see; at most 5"),
                    Setting.share(RECOGNISED, 0.5, "probability that a doctor accepts a result that is there"),
                    Setting.number(
                            DRAWS,
                            0,
                            0.5,
                            0.1,
                            "how many times more planned patients lead hospitals admit than before: 0.1 is a tenth more")),
            Map.ofEntries(
                    Map.entry(GROUPS, UNITIES),
                    Map.entry(MANAGEMENT, UNITIES),
                    Map.entry(BENEFIT, UNITIES),
                    Map.entry(RESPONSIBILITY, UNITIES),
                    Map.entry(INFORMATION, UNITIES),
                    Map.entry(CULTURE, UNITIES),
                    Map.entry(STEP_DOWN, new Evidence("careshed; 0 to 1", Grade.C)),
                    Map.entry(FOLLOWS, new Evidence("careshed; 0.8 to 1", Grade.C)),
                    Map.entry(RESOURCES, new Evidence("county-facts 1.5: which results is not stated", Grade.C)),
                    Map.entry(RECOGNISED, new Evidence("careshed; see behaviour 3.21", Grade.C)),
                    Map.entry(DRAWS, new Evidence("model section 4.2: 0.1 (0 to 0.3)", Grade.C))));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        List<CommunityGroup> groups = entry.settings().rows(GROUPS, CommunityGroup.class);
        if (groups.isEmpty()) {
            throw PolicyException.of(
                    "medical-community",
                    Text.of(
                            "`groups` names none. Name a lead hospital and its members.",
                            "`groups` 下没有写医共体。请写明牵头医院及其成员。"));
        }
        Scenario grouped = on(MANAGEMENT) ? inGroups(scenario, groups) : scenario;
        Arrangements arranged = grouped.arrangements();
        Scenario led = grouped.withArrangements(arranged.withWards(wards(arranged.wards(), grouped, groups, strength))
                .withCompetence(competence(arranged.competence(), strength)));
        return on(INFORMATION) ? withRecords(led, groups, strength) : led;
    }

    @Override
    public Set<Text> replaces() {
        return Set.of(Text.of("which medical community a facility belongs to", "机构属于哪个医共体"));
    }

    private Scenario inGroups(Scenario scenario, List<CommunityGroup> groups) {
        Map<String, String> groupOf = new HashMap<>();
        groups.forEach(group -> group.everybody(scenario).forEach(facility -> {
            if (groupOf.put(facility, group.id()) != null) {
                throw PolicyException.of(
                        "medical-community",
                        Text.of(
                                        "{facility} is a member of two groups. A facility belongs to one; take it out of the"
                                                + " others.",
                                        "{facility} 是两个医共体的成员。一个机构只能属于一个医共体；请把它从其他医共体中去掉。")
                                .with("facility", facility));
            }
        }));
        List<Facility> facilities = scenario.facilities().stream()
                .map(facility ->
                        groupOf.containsKey(facility.id()) ? facility.in(groupOf.get(facility.id())) : facility)
                .toList();
        return scenario.edit().facilities(facilities).done();
    }

    private Wards wards(Wards wards, Scenario scenario, List<CommunityGroup> groups, double strength) {
        Wards drawn = wards.withAdmissions(drawn(wards, scenario, groups, strength));
        return on(BENEFIT)
                ? drawn.stepDown()
                        .map(down -> drawn.withStepDown(new Wards.StepDown(
                                down.offered() + (1 - down.offered()) * number(STEP_DOWN) * strength,
                                down.accepted(),
                                down.after(),
                                down.tier())))
                        .orElse(drawn)
                : drawn;
    }

    /** Lead hospitals admit more of those who can wait, who are the borderline cases; urgent patients as before. */
    private Map<String, Map<String, Wards.Admission>> drawn(
            Wards wards, Scenario scenario, List<CommunityGroup> groups, double strength) {
        List<String> leads = groups.stream().map(CommunityGroup::lead).toList();
        List<String> tiers = scenario.facilities().stream()
                .filter(facility -> leads.contains(facility.id()))
                .map(Facility::tier)
                .toList();
        Map<String, Map<String, Wards.Admission>> admissions = new TreeMap<>(wards.admissions());
        for (String tier : tiers) {
            Map<String, Wards.Admission> more = new TreeMap<>();
            wards.admissions()
                    .getOrDefault(tier, Map.of())
                    .forEach((condition, now) -> more.put(condition, drawn(now, strength)));
            admissions.put(tier, more);
        }
        return admissions;
    }

    private Wards.Admission drawn(Wards.Admission now, double strength) {
        double planned = now.share() * (1 - now.urgent());
        double share = Math.min(1, now.share() + planned * number(DRAWS) * strength);
        double urgent = share == 0 ? now.urgent() : now.share() * now.urgent() / share;
        return new Wards.Admission(share, urgent, now.bedClass(), now.stay());
    }

    private Competence competence(Competence competence, double strength) {
        double now = competence.acceptsUp();
        return on(RESPONSIBILITY)
                ? competence.withReferral(now + (number(FOLLOWS) - now) * strength, competence.greenChannel())
                : competence;
    }

    private Scenario withRecords(Scenario scenario, List<CommunityGroup> groups, double strength) {
        List<String> resources = entry.settings().rows(RESOURCES, String.class);
        if (resources.isEmpty()) {
            return scenario;
        }
        Scenario joined = scenario;
        for (CommunityGroup group : groups) {
            SharedRecords here = SharedRecords.among(
                    "group " + group.id(),
                    new ArrayList<>(group.everybody(scenario)),
                    resources,
                    number(RECOGNISED) * strength);
            joined = joined.withReform(
                    joined.reforms().get(SharedRecords.class).map(here::and).orElse(here));
        }
        return joined;
    }

    private boolean on(String unity) {
        return entry.settings().flag(unity);
    }

    private double number(String key) {
        return entry.settings().number(key);
    }
}
