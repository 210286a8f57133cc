package org.careshed.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.county.Editions;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferMade;
import org.careshed.journal.OfferUsed;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.MorningAct;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.shape.Key;

/** A story lived through with levers, with every rule watching and everything written down. */
final class Tried {

    static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);

    final Editions editions;
    final County county;
    private final Witness witness = new Witness();
    private final List<Object[]> made = new ArrayList<>();
    private final List<Object[]> used = new ArrayList<>();

    private Tried(Scenario scenario) {
        editions = Course.of(scenario).editions();
        county = editions.first();
        List<MorningAct> acts = Policies.of(scenario).stream()
                .flatMap(policy -> policy.act(county).stream())
                .toList();
        List<Object> listeners = new ArrayList<>(Invariants.throwing(county).listeners());
        listeners.add(witness.listener());
        listeners.add(
                (OfferMade) (atMs, offer, facility, units) -> made.add(new Object[] {atMs, offer, facility, units}));
        listeners.add((OfferUsed) (atMs, offer, facility, who) -> used.add(new Object[] {atMs, offer, facility, who}));
        new World(editions, 1, 1, acts, Facts.to(listeners)).run(RunControl.NONE);
    }

    static Tried of(Story story, LeverEntry... levers) {
        for (LeverEntry lever : levers) {
            story.lever(lever);
        }
        return new Tried(story.scenario());
    }

    /** A lever with these settings, and its defaults for the rest. */
    static LeverEntry lever(LeverShape shape, int fromDay, Map<String, Object> settings) {
        return new LeverEntry(
                shape.name(),
                MONDAY.plusDays(fromDay),
                Optional.empty(),
                LeverEntry.Scope.EVERYWHERE,
                settings(shape, settings));
    }

    static Settings settings(LeverShape shape, Map<String, Object> settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Key<Settings, ?> key : shape.settings()) {
            key.preset()
                    .map(value -> value instanceof Optional<?> maybe ? maybe.orElse(null) : value)
                    .ifPresent(value -> values.put(key.name(), value));
        }
        values.putAll(settings);
        return new Settings(values);
    }

    int facility(String id) {
        return county.scenario().facilities().stream()
                .map(Facility::id)
                .toList()
                .indexOf(id);
    }

    int pool(String facility, String resource) {
        return county.pools().get(facility(facility)).stream()
                .map(Resource::resource)
                .toList()
                .indexOf(resource);
    }

    /** Everything told of one name. */
    List<Told> all(String name) {
        return witness.all(name);
    }

    /** Everything told of one name about one pool, where facility and pool are told first. */
    List<Told> at(String name, String facility, String resource) {
        return all(name).stream()
                .filter(told -> told.number(1) == facility(facility) && told.number(2) == pool(facility, resource))
                .toList();
    }

    long offered(Offer offer) {
        return made.stream()
                .filter(row -> row[1] == offer)
                .mapToLong(row -> (int) row[3])
                .sum();
    }

    long used(Offer offer) {
        return used.stream().filter(row -> row[1] == offer).count();
    }
}
