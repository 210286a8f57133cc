package org.careshed.experiment.siting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.language.Text;
import org.careshed.policy.PolicyException;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Place;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.problem.Site;

/**
 * The sites that may be chosen.
 *
 * @param scenario the county without anything placed
 * @param ids facilities in the order of the scenario, then places
 * @param unfit sites that were meant with others but cannot have it
 */
record Candidates(Scenario scenario, List<String> ids, List<String> unfit) {
    Candidates {
        ids = List.copyOf(ids);
        unfit = List.copyOf(unfit);
    }

    /**
     * Finds them. A site that is named itself must fit; of a tier, or of the whole county, those are taken that fit.
     *
     * @throws ScenarioException when ids do not exist, when a named site does not fit or when none does
     * @throws PolicyException when the lever has nothing to act on at a named site, or at any
     */
    static Candidates of(Siting siting, Placing placing) {
        Scenario scenario = placing.resolved(List.of()).scenario();
        check(siting, scenario);
        Siting.Where where = siting.where();
        Set<String> named = new LinkedHashSet<>();
        scenario.facilities().stream()
                .map(Facility::id)
                .filter(where.facilities()::contains)
                .forEach(named::add);
        where.places().forEach(named::add);
        named.forEach(placing::check);
        Set<String> all = new LinkedHashSet<>(meant(scenario, where));
        all.addAll(named);
        List<String> ids = new ArrayList<>();
        List<String> unfit = new ArrayList<>();
        RuntimeException first = null;
        for (String site : all) {
            try {
                if (!named.contains(site)) {
                    placing.check(site);
                }
                ids.add(site);
            } catch (ScenarioException | PolicyException refused) {
                first = first == null ? refused : first;
                unfit.add(site);
            }
        }
        if (ids.isEmpty() && first != null) {
            throw first;
        }
        known(siting.sites().number(), "costs", siting.number().costs().keySet(), ids);
        return new Candidates(scenario, ids, unfit);
    }

    /** Facilities that are meant without being named. */
    private static List<String> meant(Scenario scenario, Siting.Where where) {
        Set<String> tiers = scenario.tiers().stream()
                .filter(tier ->
                        where.everywhere() ? tier.inCounty() : where.tiers().contains(tier.id()))
                .map(Tier::id)
                .collect(Collectors.toSet());
        return scenario.facilities().stream()
                .filter(facility ->
                        tiers.contains(facility.tier()) || where.facilities().contains(facility.id()))
                .map(Facility::id)
                .toList();
    }

    private static void check(Siting siting, Scenario scenario) {
        List<String> facilities =
                scenario.facilities().stream().map(Facility::id).toList();
        List<String> tiers = scenario.tiers().stream().map(Tier::id).toList();
        List<String> places = scenario.places().stream().map(Place::id).toList();
        Site site = siting.sites().where();
        known(site, "facilities", siting.where().facilities(), facilities);
        known(site, "tiers", siting.where().tiers(), tiers);
        known(site, "places", siting.where().places(), places);
        known(siting.sites().existing(), "existing", siting.where().existing(), facilities);
    }

    private static void known(Site site, String key, Collection<String> named, Collection<String> known) {
        Problems problems = new Problems();
        named.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(
                        site,
                        new Fault(
                                        Code.UNKNOWN_ID,
                                        Text.of("`{key}` must name what the scenario has", "`{key}` 下须写情景中有的内容")
                                                .with("key", key))
                                .found("`" + id + "`")
                                .fix(Nearest.advice(id, known))));
        problems.throwIfAny();
    }

    /** Where each of these sites stands; a place stands at itself. */
    List<String> places(List<String> sites) {
        return sites.stream()
                .map(site -> scenario.facilities().stream()
                        .filter(facility -> facility.id().equals(site))
                        .map(Facility::place)
                        .findFirst()
                        .orElse(site))
                .toList();
    }

    /** Whether all is in order: there must be a site to choose. */
    Candidates required(Site site) {
        if (ids.isEmpty()) {
            Problems problems = new Problems();
            problems.add(
                    site,
                    new Fault(Code.WRONG_COUNT, Text.of("there must be a site to choose", "须有可选的地点"))
                            .fix(Text.of("name sites under `candidates`", "在 `candidates` 下写明地点")));
            problems.throwIfAny();
        }
        return this;
    }
}
