package org.careshed.people.utility;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.people.told.Term;
import org.careshed.people.told.Term.Kind;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.Tier;
import org.careshed.scenario.Wards;
import org.careshed.scenario.reform.ChineseMedicine;

/**
 * What does not change from day to day: the coefficients by condition, and the part of each facility's utility that is
 * the same for everybody on every day (constant, title, missing drugs and tests).
 */
final class Standing {

    /** Of an emergency, which is no choice. */
    static final Weights NO_WEIGHTS = new Weights(0, 0, 0, 0);

    private final County county;
    private final Weights[] weights;
    private final double[][] constant;
    private final double[][] title;
    private final double[][] missing;
    private final double[][] worth;

    private final ChineseMedicine chinese;

    /** Whether examination and bed are there the same day. */
    private final boolean[][] complete;

    Standing(County county) {
        this.county = county;
        Scenario scenario = county.scenario();
        weights = scenario.conditions().stream()
                .map(condition -> condition.severity() == Severity.EMERGENCY
                        ? NO_WEIGHTS
                        : scenario.choice().weights().get(condition.severity()))
                .toArray(Weights[]::new);
        constant = new double[weights.length][county.facilities()];
        title = new double[weights.length][county.facilities()];
        missing = new double[weights.length][county.facilities()];
        worth = new double[weights.length][county.facilities()];
        complete = new boolean[weights.length][county.facilities()];
        chinese = ChineseMedicine.of(scenario);
        Map<String, Pathway> pathways = new HashMap<>();
        scenario.pathways().forEach(pathway -> pathways.put(pathway.id(), pathway));
        Set<String> withBeds = facilitiesWithBeds(scenario.arrangements().wards());
        for (int condition = 0; condition < weights.length; condition++) {
            for (int facility = 0; facility < county.facilities(); facility++) {
                fill(condition, facility, pathways, withBeds);
            }
        }
    }

    /** Coefficients of a condition; none of an emergency. */
    Weights weights(int condition) {
        return weights[condition];
    }

    double worth(int condition, int facility) {
        return worth[condition][facility];
    }

    /** Tells what {@link #worth} is made of. */
    void tell(int condition, int facility, List<Term> terms) {
        terms.add(new Term(Kind.CONSTANT, 0, constant[condition][facility]));
        terms.add(new Term(Kind.TITLE, titleAt(facility), title[condition][facility]));
        terms.add(new Term(Kind.MISSING, missingAt(facility), -missing[condition][facility]));
    }

    private double titleAt(int facility) {
        return county.scenario()
                .choice()
                .nests()
                .title()
                .getOrDefault(county.tier(facility).id(), 0.0);
    }

    private double missingAt(int facility) {
        return county.scenario()
                .choice()
                .nests()
                .missing()
                .getOrDefault(county.tier(facility).id(), 0.0);
    }

    /** What another doctor's title is worth at a facility beyond that of its own doctors, utils. */
    double titleGain(int condition, int facility, double other) {
        return title(condition, other, complete[condition][facility])
                - title(condition, titleAt(facility), complete[condition][facility]);
    }

    private double title(int condition, double of, boolean isComplete) {
        boolean minor = county.scenario().conditions().get(condition).severity() == Severity.MINOR;
        return Terms.title(weights[condition].more().title(), of, minor, isComplete);
    }

    boolean treats(int condition, int facility) {
        return county.treats(facility, condition);
    }

    private void fill(int condition, int facility, Map<String, Pathway> pathways, Set<String> withBeds) {
        var choice = county.scenario().choice();
        var stated = county.scenario().conditions().get(condition);
        Tier tier = county.tier(facility);
        constant[condition][facility] =
                choice.constants().getOrDefault(tier.id(), Map.of()).getOrDefault(stated.id(), 0.0)
                        + chinese.worth(county.facility(facility).id(), stated.id());
        boolean whole = !tier.inCounty()
                || withBeds.contains(county.facility(facility).id())
                        && ownDevices(tier, pathways.get(tier.pathways().get(stated.id())));
        complete[condition][facility] = whole;
        title[condition][facility] = title(condition, titleAt(facility), whole);
        missing[condition][facility] = Terms.missing(weights[condition].more().missing(), missingAt(facility));
        worth[condition][facility] =
                constant[condition][facility] + title[condition][facility] - missing[condition][facility];
    }

    /** Whether no step of the pathway has to be done on a device elsewhere. */
    private boolean ownDevices(Tier tier, Pathway pathway) {
        if (pathway == null) {
            return false;
        }
        List<String> elsewhere = county.scenario().arrangements().sharing().stream()
                .filter(shared -> shared.users().equals(tier.id()))
                .map(Sharing::resource)
                .toList();
        return pathway.steps().stream()
                .noneMatch(step -> step.resource().filter(elsewhere::contains).isPresent());
    }

    /** Facilities with beds; all, where the scenario says nothing about beds. */
    private Set<String> facilitiesWithBeds(Wards wards) {
        Set<String> ids = new HashSet<>();
        if (wards.beds().isEmpty()) {
            county.scenario().facilities().stream().map(Facility::id).forEach(ids::add);
        }
        wards.beds().stream()
                .filter(row -> row.beds() > 0)
                .map(Wards.Beds::facility)
                .forEach(ids::add);
        return ids;
    }
}
