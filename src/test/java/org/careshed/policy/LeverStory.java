package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careshed.county.Editions;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferMade;
import org.careshed.journal.OfferUsed;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.careshed.result.Table;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.lever.LeverShape;

/** What a small county in which everything is arranged tells under some levers. */
final class LeverStory {

    /** The first day of the run of {@link Arranged}; three days later statistics begin. */
    static final LocalDate START = LocalDate.of(2022, 1, 3);

    private final Witness witness = new Witness();
    private final Map<Offer, Long> made = new TreeMap<>();
    private final List<String> used = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();

    private LeverStory() {}

    /** The arranged county under these levers. */
    static LeverStory told(LeverEntry... levers) {
        return told(Arranged.everything(), levers);
    }

    /** A county under these levers. */
    static LeverStory told(Story story, LeverEntry... levers) {
        LeverStory told = new LeverStory();
        Scenario scenario = scenario(story, levers);
        OfferMade makes = (atMs, offer, facility, units) -> told.made.merge(offer, (long) units, Long::sum);
        OfferUsed uses = (atMs, offer, facility, resident) ->
                told.used.add(String.join(" ", offer.name(), "" + facility, "" + resident, "" + atMs));
        Editions editions = Course.of(scenario).editions();
        Invariants rules = Invariants.collecting(editions.first());
        List<Measure> measures = Measures.all(editions.first());
        told.measures.addAll(measures);
        List<Object> listeners = new ArrayList<>(measures);
        listeners.addAll(rules.listeners());
        listeners.addAll(List.of(told.witness.listener(), makes, uses));
        new World(editions, 1, 1, List.of(), Facts.to(listeners)).run(RunControl.NONE);
        rules.results(
                measures.stream()
                        .flatMap(measure -> measure.readings().stream())
                        .toList(),
                measures.stream().flatMap(measure -> measure.tables().stream()).toList());
        assertThat(rules.broken()).isEmpty();
        return told;
    }

    /** The scenario of a county with these levers. */
    static Scenario scenario(Story story, LeverEntry... levers) {
        return story.scenario().edit().levers(List.of(levers)).done();
    }

    /** A lever that is in force everywhere from a day of the run on, its own keys as given or by default. */
    static LeverEntry lever(LeverShape shape, int fromDay, Map<String, Object> own) {
        return lever(shape, fromDay, Scope.EVERYWHERE, own);
    }

    /** The same within a scope. */
    static LeverEntry lever(LeverShape shape, int fromDay, Scope scope, Map<String, Object> own) {
        Map<String, Object> values = new TreeMap<>(own);
        shape.settings()
                .forEach(key -> key.preset()
                        .map(preset -> preset instanceof Optional<?> maybe ? maybe.orElse(null) : preset)
                        .ifPresent(preset -> values.putIfAbsent(key.name(), preset)));
        return new LeverEntry(shape.name(), START.plusDays(fromDay), Optional.empty(), scope, new Settings(values));
    }

    /** The same lever carried out so far. */
    static LeverEntry carriedOut(LeverEntry lever, double strength) {
        return new LeverEntry(
                lever.lever(),
                lever.from(),
                lever.to(),
                lever.scope(),
                strength,
                lever.phaseInDays(),
                lever.settings());
    }

    /** Everything told. */
    List<String> lines() {
        return witness.lines();
    }

    /** Everything told before a day of the run. */
    List<String> linesBefore(int day) {
        String limit = String.format(java.util.Locale.ROOT, "%012d", day * Ticks.DAY);
        return lines().stream().filter(line -> line.compareTo(limit) < 0).toList();
    }

    /** The facts of one name. */
    List<Told> all(String name) {
        return witness.all(name);
    }

    /** A table of the results. */
    Table table(String name) {
        return measures.stream()
                .flatMap(measure -> measure.tables().stream())
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** How much of an offer was made. */
    long made(Offer offer) {
        return made.getOrDefault(offer, 0L);
    }

    /** The uses of an offer: its name, facility, resident and time. */
    List<String> used(Offer offer) {
        return used.stream().filter(line -> line.startsWith(offer.name() + " ")).toList();
    }

    /** Residents who used an offer. */
    List<Integer> users(Offer offer) {
        return used(offer).stream()
                .map(line -> Integer.valueOf(line.split(" ")[2]))
                .distinct()
                .collect(Collectors.toList());
    }
}
