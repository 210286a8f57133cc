package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.Editions;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.MorningAct;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;

/** A story lived through with its levers, every measure and every rule listening; no rule is broken. */
final class Enacted {

    /** The first day of every story. */
    static final LocalDate START = LocalDate.of(2022, 1, 3);

    private final Witness witness = new Witness();
    private final Editions editions;
    private final List<Measure> measures;

    private Enacted(Scenario scenario) {
        editions = Course.of(scenario).editions();
        List<MorningAct> acts = Policies.of(scenario).stream()
                .flatMap(policy -> policy.act(editions.first()).stream())
                .toList();
        Invariants rules = Invariants.collecting(editions.first());
        measures = Measures.all(editions.first());
        List<Object> listeners = new ArrayList<>(measures);
        listeners.addAll(rules.listeners());
        listeners.add(witness.listener());
        new World(editions, 1, 1, acts, Facts.to(listeners)).run(RunControl.NONE);
        rules.results(
                measures.stream()
                        .flatMap(measure -> measure.readings().stream())
                        .toList(),
                measures.stream().flatMap(measure -> measure.tables().stream()).toList());
        assertThat(rules.broken()).isEmpty();
    }

    static Enacted of(Story story, LeverEntry... levers) {
        for (LeverEntry lever : levers) {
            story.lever(lever);
        }
        return new Enacted(story.scenario());
    }

    /** A lever on some facilities between two days, counted from the start. */
    static LeverEntry lever(String name, int from, int to, Map<String, Object> settings, String... facilities) {
        return lever(name, from, to, 1, settings, facilities);
    }

    static LeverEntry lever(
            String name, int from, int to, double strength, Map<String, Object> settings, String... facilities) {
        return new LeverEntry(
                name,
                START.plusDays(from),
                Optional.of(START.plusDays(to)),
                new LeverEntry.Scope(List.of(facilities), List.of(), List.of()),
                strength,
                0,
                new Settings(settings));
    }

    Editions editions() {
        return editions;
    }

    List<Measure> measures() {
        return measures;
    }

    /** Index of a facility. */
    int index(String facility) {
        return editions.first().scenario().facilities().stream()
                .map(each -> each.id())
                .toList()
                .indexOf(facility);
    }

    List<Told> all(String fact) {
        return witness.all(fact);
    }

    /** Facts of one name at a facility from the morning of one day to that of another. */
    List<Told> at(String facility, String fact, int fromDay, int toDay) {
        int index = index(facility);
        return all(fact).stream()
                .filter(told -> told.number(1) == index
                        && told.atMs() >= fromDay * Ticks.DAY
                        && told.atMs() < toDay * Ticks.DAY)
                .toList();
    }

    List<String> lines() {
        return witness.lines();
    }

    List<String> linesBefore(int day) {
        return lines().stream()
                .filter(line -> Long.parseLong(line.substring(0, 12)) < day * Ticks.DAY)
                .toList();
    }
}
