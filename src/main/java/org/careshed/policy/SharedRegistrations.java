package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.SharedRegistration;
import org.careshed.scenario.reform.SharedRegistration.Quota;
import org.careshed.scenario.shape.IdKind;

/**
 * Slots of hospitals can be booked from other facilities: some are kept for patients whom these refer, and residents who
 * do not book themselves book through a facility near them.
 */
public record SharedRegistrations(LeverEntry entry) implements Policy {

    private static final Evidence ASSUMED = new Evidence("careshed", Grade.C);

    static final LeverShape SHAPE = new LeverShape(
            "shared-registration",
            "Slots of hospitals can be booked from other facilities, which have some of them first.",
            List.of(
                    Setting.share("share", 0.3, "share of the slots of a day that is kept for members"),
                    Setting.whole("expires_days", 0, 60, 0, "kept slots go to everybody so many days before"),
                    Setting.ids(
                            "members",
                            IdKind.TIER,
                            "tiers that refer to kept slots and book for residents; none named: the grassroots")),
            Map.of("share", ASSUMED, "expires_days", ASSUMED, "members", ASSUMED));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Quota quota = new Quota(
                entry.settings().number("share") * strength,
                Math.toIntExact(entry.settings().whole("expires_days")),
                members(scenario));
        Map<String, Boolean> within = new Reach(entry).facilities(scenario);
        SharedRegistration shared = SharedRegistration.of(scenario);
        boolean found = false;
        for (Facility facility : scenario.facilities()) {
            if (within.get(facility.id()) && scenario.arrangements().booking().containsKey(facility.tier())) {
                shared = shared.with(facility.id(), quota);
                found = true;
            }
        }
        if (!found) {
            throw PolicyException.of(
                    "shared-registration",
                    Text.of(
                            "no facility within `where` has slots that can be booked. Name a hospital whose tier"
                                    + " stands under `booking`.",
                            "`where` 范围内没有机构有可预约的号源。请写一所其层级列在 `booking` 下的医院。"));
        }
        return scenario.withReform(shared);
    }

    @Override
    public Set<Text> replaces() {
        return Set.of(Text.of("for whom slots of hospitals are kept", "医院号源为谁预留"));
    }

    private SortedSet<String> members(Scenario scenario) {
        List<String> tiers = entry.settings().rows("members", String.class);
        SortedSet<String> members = new TreeSet<>();
        for (Facility facility : scenario.facilities()) {
            boolean named = tiers.isEmpty()
                    ? Additions.tier(scenario, facility.id()).grassroots()
                    : tiers.contains(facility.tier());
            if (named) {
                members.add(facility.id());
            }
        }
        if (members.isEmpty()) {
            throw PolicyException.of(
                    "shared-registration",
                    Text.of(
                            "no facility could book for anybody. Name tiers in `members` that have facilities.",
                            "没有机构可以代为预约。请在 `members` 下写有机构的层级。"));
        }
        return members;
    }
}
