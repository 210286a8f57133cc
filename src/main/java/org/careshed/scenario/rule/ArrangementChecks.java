package org.careshed.scenario.rule;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.careshed.language.Text;
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
                            new Fault(
                                            Code.MISSING_KEY,
                                            Text.of(
                                                    "`beyond` must have `away_facility` if `away_share` is not 0",
                                                    "`away_share` 不为 0 时，`beyond` 必须有 `away_facility`"))
                                    .found(Text.of("no `away_facility`", "没有 `away_facility`"))
                                    .why(Text.of("these needs are treated somewhere", "这些需要总要在某处治疗"))
                                    .fix(Text.of("name a facility outside the county", "写一个县外机构")));
        }
        beyond.awayFacility().ifPresent(id -> outside(id, in.site(beyond, BeyondShape.AWAY_FACILITY)));
        arrangements.wards().outside().ifPresent(id -> outside(id, in.site(arrangements.wards(), WardsShape.OUTSIDE)));
        for (String tier : new TreeSet<>(beyond.daysToSlot().keySet())) {
            if (tiers.containsKey(tier) && tiers.get(tier).inCounty()) {
                in.problems()
                        .add(
                                in.site(beyond, BeyondShape.DAYS_TO_SLOT),
                                new Fault(
                                                Code.NOT_OUTSIDE,
                                                Text.of(
                                                        "`days_to_slot` must name tiers outside the county",
                                                        "`days_to_slot` 必须是县外的层级"))
                                        .found(Text.of("`{tier}`, which is in the county", "`{tier}`，它在县内")
                                                .with("tier", tier))
                                        .fix(Text.of(
                                                "slots of a tier in the county are its `booking`",
                                                "县内层级的号源写在它的 `booking` 中")));
            }
        }
    }

    private void outside(String id, Site site) {
        holdings.tierOf(id)
                .filter(Tier::inCounty)
                .ifPresent(tier -> in.problems()
                        .add(
                                site,
                                new Fault(
                                                Code.NOT_OUTSIDE,
                                                Text.of(
                                                                "`{id}` must be a facility outside the county",
                                                                "`{id}` 必须是县外机构")
                                                        .with("id", id))
                                        .found(Text.of(
                                                        "one of tier `{tier}`, which is in the county",
                                                        "属于层级 `{tier}`，它在县内")
                                                .with("tier", tier.id()))
                                        .why(Text.of(
                                                "it stands for hospitals whose beds and staff are not simulated",
                                                "它代表床位和人员不被模拟的医院"))
                                        .fix(Text.of(
                                                "name a facility of a tier with `in_county: false`",
                                                "写一个 `in_county: false` 的层级的机构"))));
    }

    private void inflow(Beyond.Inflow inflow) {
        holdings.tierOf(inflow.facility())
                .filter(tier -> !tier.pathways().containsKey(inflow.condition()))
                .ifPresent(tier -> in.problems()
                        .add(
                                in.site(inflow, BeyondShape.FACILITY),
                                new Fault(
                                                Code.NOT_TREATED,
                                                Text.of(
                                                                "`{facility}` must treat `{condition}`",
                                                                "`{facility}` 必须能治疗 `{condition}`")
                                                        .with("facility", inflow.facility())
                                                        .with("condition", inflow.condition()))
                                        .found(Text.of("no pathway for it in tier `{tier}`", "层级 `{tier}` 中没有它的诊疗路径")
                                                .with("tier", tier.id()))
                                        .fix(Text.of("add it to `pathways` of the tier", "把它加入该层级的 `pathways`"))));
    }

    private void booking(String tier, Booking booking) {
        List<String> without = holdings.lacking(tier, booking.resource());
        if (!without.isEmpty()) {
            in.problems()
                    .add(
                            in.site(booking, BookingShape.RESOURCE),
                            new Fault(
                                            Code.RESOURCE_MISSING,
                                            Text.of(
                                                            "every facility of `{tier}` must have `{resource}`, whose hours are booked",
                                                            "`{tier}` 的每个机构都必须有 `{resource}`，预约的就是它的时间")
                                                    .with("tier", tier)
                                                    .with("resource", booking.resource()))
                                    .found(Text.of("none at {without}", "{without} 没有")
                                            .with("without", CareChecks.some(without)))
                                    .fix(Text.of("book another resource, or add it", "改约别的资源，或加上它")));
        }
        long slots = Math.round(booking.perServerDay() * holdings.most(tier, booking.resource()));
        if (slots > MOST_SLOTS) {
            in.problems()
                    .add(
                            in.site(booking),
                            new Fault(
                                            Code.TOO_BIG,
                                            Text.of(
                                                            "a facility of `{tier}` may have at most {mostSlots} slots a day",
                                                            "`{tier}` 的机构每天最多 {mostSlots} 个号源")
                                                    .with("tier", tier)
                                                    .with("mostSlots", MOST_SLOTS))
                                    .found(Text.of("{slots} slots", "{slots} 个号源")
                                            .with("slots", slots))
                                    .why(Text.of(
                                            "servers and `per_server_day` multiply", "服务台数与 `per_server_day` 相乘")));
        }
    }

    private void sharing(Sharing sharing, Set<String> shared) {
        if (!shared.add(sharing.users() + " " + sharing.resource())) {
            in.problems()
                    .add(
                            in.site(sharing),
                            new Fault(
                                            Code.DUPLICATE_ID,
                                            Text.of(
                                                    "each pair of users and resource must stand once",
                                                    "每个使用机构与资源的组合只能出现一次"))
                                    .found(Text.of(
                                                    "`{users} / {resource}` a second time",
                                                    "`{users} / {resource}` 第二次出现")
                                            .with("users", sharing.users())
                                            .with("resource", sharing.resource())));
        }
        shared(sharing);
    }

    private void shared(Sharing sharing) {
        List<String> users = holdings.facilities(sharing.users());
        if (!users.isEmpty()
                && holdings.lacking(sharing.users(), sharing.resource()).isEmpty()) {
            in.problems()
                    .add(
                            in.site(sharing, SharingShape.RESOURCE),
                            new Fault(
                                            Code.NOTHING_TO_SHARE,
                                            Text.of(
                                                            "some facility of `{users}` must lack `{resource}`",
                                                            "`{users}` 中必须有机构缺少 `{resource}`")
                                                    .with("users", sharing.users())
                                                    .with("resource", sharing.resource()))
                                    .found(Text.of("one at each of {users}", "{users} 各有一个")
                                            .with("users", CareChecks.some(users)))
                                    .why(Text.of("who has a device uses the own one", "有设备的机构使用自己的")));
        }
        if (holdings.tierOf(sharing.at()).isPresent() && !holdings.has(sharing.at(), sharing.resource())) {
            in.problems()
                    .add(
                            in.site(sharing, SharingShape.AT),
                            new Fault(
                                            Code.RESOURCE_MISSING,
                                            Text.of(
                                                            "`{at}` must have `{resource}`, which others use there",
                                                            "`{at}` 必须有 `{resource}`，别的机构要在那里使用它")
                                                    .with("at", sharing.at())
                                                    .with("resource", sharing.resource()))
                                    .found(Text.of("none there", "那里没有"))
                                    .fix(Text.of("name a facility that has it, or add it", "写一个有它的机构，或加上它")));
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
                                                Text.of(
                                                                "no tier can treat `{condition}` of level `{getKey}`",
                                                                "没有层级能治疗 `{getKey}` 级的 `{condition}`")
                                                        .with("condition", condition)
                                                        .with("getKey", Texts.word(share.getKey())))
                                        .found(Text.of(
                                                        "a share of {getValue}, the highest level is `{highest}`",
                                                        "份额为 {getValue}，最高级别是 `{highest}`")
                                                .with("getValue", Numbers.plain(share.getValue()))
                                                .with("highest", Texts.word(highest)))
                                        .why(Text.of(
                                                "these needs are resolved by chance or never",
                                                "这些需要只能碰巧得到解决，或永远得不到解决"))));
    }
}
