package org.careshed.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Wards;

/** The part of a lever that adds beds of a class or takes them away: at facilities that have such beds, or are named. */
record MoreBeds(LeverEntry entry) {

    /** Settings key: optional bed class. */
    static final String CLASS = "bed_class";

    /** Settings key: beds to add, may be negative. */
    static final String ADD = "add_beds";

    Optional<String> bedClass() {
        return entry.settings().maybeText(CLASS);
    }

    /** A named facility without such beds is listed with none, so that its beds have a place in every table. */
    Scenario prepare(Scenario scenario) {
        if (bedClass().isEmpty()) {
            return scenario;
        }
        Wards wards = scenario.arrangements().wards();
        List<Wards.Beds> beds = new ArrayList<>(wards.beds());
        for (String facility : entry.scope().facilities()) {
            if (isInCounty(scenario, facility) && beds.stream().noneMatch(row -> isOf(row, facility))) {
                Evidence evidence = new Evidence("lever " + entry.lever(), Evidence.Grade.C);
                beds.add(new Wards.Beds(facility, bedClass().get(), 0, evidence));
            }
        }
        return scenario.withArrangements(scenario.arrangements().withWards(wards.withBeds(beds)));
    }

    /** @throws PolicyException when no facility within reach has such beds */
    Scenario reshape(Scenario scenario, double strength) {
        if (bedClass().isEmpty()) {
            return scenario;
        }
        int more =
                (int) Math.rint(Math.toIntExact(entry.settings().maybeWhole(ADD).orElse(0)) * strength);
        Map<String, Boolean> within = new Reach(entry).facilities(scenario);
        Wards wards = scenario.arrangements().wards();
        List<Wards.Beds> beds = wards.beds().stream()
                .map(row -> within.getOrDefault(row.facility(), false) && isOf(row, row.facility())
                        ? new Wards.Beds(row.facility(), row.bedClass(), Math.max(0, row.beds() + more), row.evidence())
                        : row)
                .toList();
        if (wards.beds().stream()
                .noneMatch(row -> within.getOrDefault(row.facility(), false) && isOf(row, row.facility()))) {
            throw PolicyException.of(
                    entry.lever(),
                    Text.of(
                                    "no facility within `where` has beds of the class `{beds}`. Name the facility that"
                                            + " gets them in `where: {facilities: [...]}`.",
                                    "`where` 范围内没有机构有 `{beds}` 类床位。请在 `where: {facilities: [...]}` 中写明增加床位的机构。")
                            .with("beds", bedClass().get()));
        }
        return scenario.withArrangements(scenario.arrangements().withWards(wards.withBeds(beds)));
    }

    /** Hospitals outside have as many beds as are asked for while none are listed. */
    private static boolean isInCounty(Scenario scenario, String id) {
        List<String> tiers = scenario.facilities().stream()
                .filter(facility -> facility.id().equals(id))
                .map(Facility::tier)
                .toList();
        return scenario.tiers().stream().anyMatch(tier -> tier.inCounty() && tiers.contains(tier.id()));
    }

    private boolean isOf(Wards.Beds row, String facility) {
        return row.facility().equals(facility)
                && row.bedClass().equals(bedClass().orElse(""));
    }
}
