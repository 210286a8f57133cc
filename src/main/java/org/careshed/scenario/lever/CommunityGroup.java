package org.careshed.scenario.lever;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Place;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;

/**
 * A county medical community as a lever names it.
 *
 * @param id of the group
 * @param lead id of the lead hospital
 * @param members ids of further facilities
 * @param towns ids of towns whose grassroots facilities are members
 */
public record CommunityGroup(String id, String lead, List<String> members, List<String> towns) {

    private static final Key<CommunityGroup, String> ID =
            required("id", Texts.id("the id of a group", "people-group"), CommunityGroup::id, "id of the group");
    private static final Key<CommunityGroup, String> LEAD =
            required("lead", Texts.reference(IdKind.FACILITY), CommunityGroup::lead, "the lead hospital");
    private static final Key<CommunityGroup, List<String>> MEMBERS = preset(
            "members",
            ListOf.of(Texts.reference(IdKind.FACILITY)),
            List.of(),
            CommunityGroup::members,
            "further facilities");
    private static final Key<CommunityGroup, List<String>> TOWNS = preset(
            "towns",
            ListOf.of(Texts.reference(IdKind.TOWN)),
            List.of(),
            CommunityGroup::towns,
            "towns whose grassroots facilities are members");

    /** How a group is written. */
    public static final Shape<CommunityGroup> SHAPE = new Shape<>(
            "community group",
            "A lead hospital and the facilities under it.",
            List.of(ID, LEAD, MEMBERS, TOWNS),
            f -> new CommunityGroup(f.get(ID), f.get(LEAD), f.get(MEMBERS), f.get(TOWNS)));

    public CommunityGroup {
        members = List.copyOf(members);
        towns = List.copyOf(towns);
    }

    /** Ids of the lead hospital and all members. */
    public SortedSet<String> everybody(Scenario scenario) {
        SortedSet<String> everybody = new TreeSet<>(members);
        everybody.add(lead);
        Set<String> places = new HashSet<>();
        scenario.places().stream()
                .filter(place -> towns.contains(place.town()))
                .map(Place::id)
                .forEach(places::add);
        scenario.facilities().stream()
                .filter(facility -> places.contains(facility.place()) && isGrassroots(scenario, facility))
                .map(Facility::id)
                .forEach(everybody::add);
        return everybody;
    }

    private static boolean isGrassroots(Scenario scenario, Facility facility) {
        return scenario.tiers().stream().anyMatch(tier -> tier.id().equals(facility.tier()) && tier.grassroots());
    }
}
