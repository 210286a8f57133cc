package org.careshed.county;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.careshed.chance.Dist;
import org.careshed.chance.DrawTable;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;
import org.careshed.scenario.Wards;

/**
 * The scenario's wards compiled to indexes: beds by facility and class, and who is admitted, by tier and kind of visit.
 * Classes are in the scenario's order of ids.
 */
public final class WardPlan {

    /** Beds of a facility outside the county that has none listed: as many as are asked for. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /**
     * Admission after a contact.
     *
     * @param share of contacts that are admitted, 0 to 1
     * @param urgent share of those who cannot wait at home, 0 to 1
     * @param bedClass index of the class needed
     * @param stay draws the length of stay, milliseconds
     */
    public record Admitting(double share, double urgent, int bedClass, DrawTable stay) {}

    private final int classes;
    private final int[][] beds;
    private final int kinds;
    private final double[] share;
    private final List<Optional<Admitting>> admitting;
    private final int[] tierOf;
    private final boolean[] stepsDown;

    WardPlan(Scenario scenario, List<Tier> tiers, int[] tierOf, List<String> kinds, Doors doors) {
        Wards wards = scenario.arrangements().wards();
        Map<String, Integer> classIndex = CountyBuilder.index(
                wards.classes().stream().map(Wards.BedClass::id).toList());
        this.classes = classIndex.size();
        this.tierOf = tierOf;
        this.beds = beds(scenario, tiers, tierOf, classIndex);
        for (int facility = 0; facility < tierOf.length; facility++) {
            if (doors.closed(facility)) {
                Arrays.fill(beds[facility], 0);
            }
        }
        this.kinds = kinds.size();
        this.share = new double[tiers.size() * this.kinds];
        Map<Integer, Admitting> cells = admitting(wards, tiers, kinds, classIndex);
        cells.forEach((cell, ofCell) -> share[cell] = ofCell.share());
        this.admitting = IntStream.range(0, share.length)
                .mapToObj(cell -> Optional.ofNullable(cells.get(cell)))
                .toList();
        this.stepsDown = new boolean[tiers.size()];
        for (int tier = 0; tier < stepsDown.length; tier++) {
            Tier at = tiers.get(tier);
            stepsDown[tier] = at.inCounty()
                    && !at.grassroots()
                    && wards.stepDown().filter(to -> !to.tier().equals(at.id())).isPresent();
        }
    }

    /** Number of bed classes, 0 where nobody is admitted. */
    public int classes() {
        return classes;
    }

    /** Beds of a class at a facility: 0 or more, 0 where it is closed, or {@link #UNLIMITED}. */
    public int beds(int facility, int bedClass) {
        return beds[facility][bedClass];
    }

    /** Share of contacts of a kind that a facility admits, 0 to 1. */
    public double share(int facility, int kind) {
        return share[tierOf[facility] * kinds + kind];
    }

    /** How visits of a kind are admitted at a facility; empty where they never are. */
    public Optional<Admitting> admitting(int facility, int kind) {
        return admitting.get(tierOf[facility] * kinds + kind);
    }

    /** Whether a facility offers its patients a bed nearer home: a hospital of the county, not of the tier nearer home. */
    public boolean stepsDown(int facility) {
        return stepsDown[tierOf[facility]];
    }

    private static int[][] beds(Scenario scenario, List<Tier> tiers, int[] tierOf, Map<String, Integer> classIndex) {
        int[][] beds = new int[tierOf.length][classIndex.size()];
        boolean[] listed = new boolean[tierOf.length];
        Map<String, Integer> facilities = CountyBuilder.index(
                scenario.facilities().stream().map(facility -> facility.id()).toList());
        for (Wards.Beds row : scenario.arrangements().wards().beds()) {
            int facility = Objects.requireNonNull(facilities.get(row.facility()), row.facility());
            beds[facility][Objects.requireNonNull(classIndex.get(row.bedClass()), row.bedClass())] += row.beds();
            listed[facility] = true;
        }
        for (int facility = 0; facility < beds.length; facility++) {
            if (!listed[facility] && !tiers.get(tierOf[facility]).inCounty()) {
                Arrays.fill(beds[facility], UNLIMITED);
            }
        }
        return beds;
    }

    /** By tier times number of kinds plus kind. */
    private static Map<Integer, Admitting> admitting(
            Wards wards, List<Tier> tiers, List<String> kinds, Map<String, Integer> classIndex) {
        Map<Dist, DrawTable> tables = new HashMap<>();
        Map<Integer, Admitting> admitting = new TreeMap<>();
        for (int tier = 0; tier < tiers.size(); tier++) {
            Map<String, Wards.Admission> stated =
                    wards.admissions().getOrDefault(tiers.get(tier).id(), Map.of());
            for (int kind = 0; kind < kinds.size(); kind++) {
                Wards.Admission admission = stated.get(kinds.get(kind));
                if (admission != null) {
                    DrawTable stay = tables.computeIfAbsent(admission.stay(), DrawTable::new);
                    String wanted = admission.bedClass();
                    int bedClass = Objects.requireNonNull(classIndex.get(wanted), wanted);
                    int cell = tier * kinds.size() + kind;
                    admitting.put(cell, new Admitting(admission.share(), admission.urgent(), bedClass, stay));
                }
            }
        }
        return admitting;
    }
}
