package org.careshed.scenario.rule;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Level;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.Tier;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.section.BeyondShape;
import org.careshed.scenario.section.BookingShape;
import org.careshed.scenario.section.CompetenceShape;
import org.careshed.scenario.section.SharingShape;
import org.careshed.scenario.section.WardsShape;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Whether arrangements name what can do what they ask of it. */
final class ArrangementChecks {

    private static final long MOST_SLOTS = 32_767;

    private final Scenario scenario;
    private final Arrangements arrangements;
    private final Binding in;
    private final Map<String, Tier> tiers;
    private final Holdings holdings;

    ArrangementChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.arrangements = scenario.arrangements();
        this.in = in;
        this.tiers = scenario.tiers().stream().collect(Collectors.toMap(Tier::id, tier -> tier));
        this.holdings = new Holdings(scenario);
    }

    void run() {
        beyond(arrangements.beyond());
        arrangements.beyond().inflow().forEach(this::inflow);
        new TreeMap<>(arrangements.booking()).forEach(this::booking);
        Set<String> shared = new HashSet<>();
        arrangements.sharing().forEach(sharing -> sharing(sharing, shared));
        new TreeMap<>(arrangements.competence().needs()).forEach(this::able);
    }

    private void beyond(Beyond beyond) {
        if (beyond.awayShare() > 0 && beyond.awayFacility().isEmpty()) {
            in.problems()
                    .add(
                            in.site(beyond, BeyondShape.AWAY_SHARE),
                            new Fault(Code.MISSING_KEY, "`beyond` must have `away_facility` if `away_share` is not 0")
                                    .found("no `away_facility`")
                                    .why("these needs are treated somewhere")
                                    .fix("name a facility outside the county"));
        }
        beyond.awayFacility().ifPresent(id -> outside(id, in.site(beyond, BeyondShape.AWAY_FACILITY)));
        arrangements.wards().outside().ifPresent(id -> outside(id, in.site(arrangements.wards(), WardsShape.OUTSIDE)));
        for (String tier : new TreeSet<>(beyond.daysToSlot().keySet())) {
            if (tiers.containsKey(tier) && tiers.get(tier).inCounty()) {
                in.problems()
                        .add(
                                in.site(beyond, BeyondShape.DAYS_TO_SLOT),
                                new Fault(Code.NOT_OUTSIDE, "`days_to_slot` must name tiers outside the county")
                                        .found("`" + tier + "`, which is in the county")
                                        .fix("slots of a tier in the county are its `booking`"));
            }
        }
    }

    private void outside(String id, Site site) {
        holdings.tierOf(id)
                .filter(Tier::inCounty)
                .ifPresent(tier -> in.problems()
                        .add(
                                site,
                                new Fault(Code.NOT_OUTSIDE, "`" + id + "` must be a facility outside the county")
                                        .found("one of tier `" + tier.id() + "`, which is in the county")
                                        .why("it stands for hospitals whose beds and staff are not simulated")
                                        .fix("name a facility of a tier with `in_county: false`")));
    }

    private void inflow(Beyond.Inflow inflow) {
        holdings.tierOf(inflow.facility())
                .filter(tier -> !tier.pathways().containsKey(inflow.condition()))
                .ifPresent(tier -> in.problems()
                        .add(
                                in.site(inflow, BeyondShape.FACILITY),
                                new Fault(
                                                Code.NOT_TREATED,
                                                "`" + inflow.facility() + "` must treat `" + inflow.condition() + "`")
                                        .found("no pathway for it in tier `" + tier.id() + "`")
                                        .fix("add it to `pathways` of the tier")));
    }

    private void booking(String tier, Booking booking) {
        List<String> without = holdings.lacking(tier, booking.resource());
        if (!without.isEmpty()) {
            in.problems()
                    .add(
                            in.site(booking, BookingShape.RESOURCE),
                            new Fault(
                                            Code.RESOURCE_MISSING,
                                            "every facility of `" + tier + "` must have `" + booking.resource()
                                                    + "`, whose hours are booked")
                                    .found("none at " + CareChecks.some(without))
                                    .fix("book another resource, or add it"));
        }
        long slots = Math.round(booking.perServerDay() * holdings.most(tier, booking.resource()));
        if (slots > MOST_SLOTS) {
            in.problems()
                    .add(
                            in.site(booking),
                            new Fault(
                                            Code.TOO_BIG,
                                            "a facility of `" + tier + "` may have at most " + MOST_SLOTS
                                                    + " slots a day")
                                    .found(slots + " slots")
                                    .why("servers and `per_server_day` multiply"));
        }
    }

    private void sharing(Sharing sharing, Set<String> shared) {
        if (!shared.add(sharing.users() + " " + sharing.resource())) {
            in.problems()
                    .add(
                            in.site(sharing),
                            new Fault(Code.DUPLICATE_ID, "each pair of users and resource must stand once")
                                    .found("`" + sharing.users() + " / " + sharing.resource() + "` a second time"));
        }
        List<String> users = holdings.facilities(sharing.users());
        if (!users.isEmpty()
                && holdings.lacking(sharing.users(), sharing.resource()).isEmpty()) {
            in.problems()
                    .add(
                            in.site(sharing, SharingShape.RESOURCE),
                            new Fault(
                                            Code.NOTHING_TO_SHARE,
                                            "some facility of `" + sharing.users() + "` must lack `"
                                                    + sharing.resource() + "`")
                                    .found("one at each of " + CareChecks.some(users))
                                    .why("who has a device uses the own one"));
        }
        if (holdings.tierOf(sharing.at()).isPresent() && !holdings.has(sharing.at(), sharing.resource())) {
            in.problems()
                    .add(
                            in.site(sharing, SharingShape.AT),
                            new Fault(
                                            Code.RESOURCE_MISSING,
                                            "`" + sharing.at() + "` must have `" + sharing.resource()
                                                    + "`, which others use there")
                                    .found("none there")
                                    .fix("name a facility that has it, or add it"));
        }
    }

    /** Somebody must be able to treat every level of need that occurs. */
    private void able(String condition, Map<Level, Double> shares) {
        Level highest = tiers.values().stream()
                .filter(tier -> tier.pathways().containsKey(condition))
                .map(tier -> arrangements.competence().tiers().getOrDefault(tier.id(), Level.OUTSIDE))
                .max(Comparator.naturalOrder())
                .orElse(Level.OUTSIDE);
        shares.entrySet().stream()
                .filter(share -> share.getValue() > 0 && share.getKey().compareTo(highest) > 0)
                .findFirst()
                .ifPresent(share -> in.problems()
                        .add(
                                in.site(arrangements.competence(), CompetenceShape.NEEDS),
                                new Fault(
                                                Code.NOTHING_TREATS,
                                                "no tier can treat `" + condition + "` of level `"
                                                        + Texts.word(share.getKey()) + "`")
                                        .found("a share of " + Numbers.plain(share.getValue())
                                                + ", the highest level is `" + Texts.word(highest) + "`")
                                        .why("these needs are resolved by chance or never")));
    }
}
