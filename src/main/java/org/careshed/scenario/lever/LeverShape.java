package org.careshed.scenario.lever;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.careshed.scenario.Settings;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/**
 * How a lever is written in a scenario: the keys that every lever has, and its own.
 *
 * @param name name in the catalogue
 * @param meaning one sentence
 * @param settings its own keys, made by {@link Setting}
 * @param evidence source and grade of each default, by key
 */
public record LeverShape(String name, String meaning, List<Key<Settings, ?>> settings, Map<String, Evidence> evidence) {

    /** Where it acts. */
    private static final Key<Scope, List<String>> FACILITIES = preset(
            "facilities",
            ListOf.of(Texts.reference(IdKind.FACILITY)),
            List.of(),
            Scope::facilities,
            "these facilities");

    private static final Key<Scope, List<String>> TIERS = preset(
            "tiers", ListOf.of(Texts.reference(IdKind.TIER)), List.of(), Scope::tiers, "all facilities of these tiers");
    private static final Key<Scope, List<String>> TOWNS = preset(
            "towns", ListOf.of(Texts.reference(IdKind.TOWN)), List.of(), Scope::towns, "all facilities in these towns");
    private static final Key<Scope, List<String>> GROUPS = Key.quiet(
            "groups",
            ListOf.of(Texts.id("the id of a group", "people-group")),
            List.of(),
            Scope::groups,
            "all facilities of these groups");
    private static final Shape<Scope> SCOPE = new Shape<>(
            "where",
            "Where a lever acts: all that one of the lists names; nothing listed means everywhere.",
            List.of(FACILITIES, TIERS, TOWNS, GROUPS),
            f -> new Scope(f.get(FACILITIES), f.get(TIERS), f.get(TOWNS), f.get(GROUPS)));

    private static final Key<LeverEntry, LocalDate> FROM =
            required("from", Texts.date(), LeverEntry::from, "first day in force");
    private static final Key<LeverEntry, Optional<LocalDate>> TO =
            maybe("to", Texts.date(), LeverEntry::to, "first day no longer in force; left out: to the end");
    private static final Key<LeverEntry, Scope> WHERE =
            preset("where", SCOPE, Scope.EVERYWHERE, LeverEntry::scope, "where it acts; left out: everywhere");
    private static final Key<LeverEntry, Double> STRENGTH = Key.quiet(
            "strength",
            Numbers.number(0, 1),
            1.0,
            LeverEntry::strength,
            "how much of it is carried out once complete: 0 changes nothing, 1 is the whole of it");
    private static final Key<LeverEntry, Integer> PHASE_IN = Key.quiet(
            "phase_in",
            Units.days(0, 3653),
            0,
            LeverEntry::phaseInDays,
            "time over which it is carried out, in equal steps of at most 30 days; left out: at once");

    public LeverShape {
        settings = List.copyOf(settings);
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }

    /** A lever none of whose keys has a default. */
    public LeverShape(String name, String meaning, List<Key<Settings, ?>> settings) {
        this(name, meaning, settings, Map.of());
    }

    /** The whole entry under {@code levers}. */
    public Shape<LeverEntry> shape() {
        List<Key<LeverEntry, ?>> keys = new ArrayList<>();
        keys.add(required("lever", Texts.only(name), LeverEntry::lever, "which lever"));
        keys.addAll(List.of(FROM, TO, WHERE, STRENGTH, PHASE_IN));
        Map<Key<Settings, ?>, Key<LeverEntry, ?>> own = new LinkedHashMap<>();
        settings.forEach(setting -> own.put(setting, lifted(setting)));
        keys.addAll(own.values());
        return new Shape<>("lever " + name, meaning, keys, fields -> entry(fields, own));
    }

    private LeverEntry entry(Fields fields, Map<Key<Settings, ?>, Key<LeverEntry, ?>> own) {
        Optional<LocalDate> to = fields.get(TO);
        if (to.isPresent() && !fields.get(FROM).isBefore(to.get())) {
            fields.report(
                    TO,
                    new Fault(Code.DATES_ORDER, Text.of("`to` must be later than `from`", "`to` 必须晚于 `from`"))
                            .found(Text.of("`{to}`, `from` is `{from}`", "`{to}`，而 `from` 是 `{from}`")
                                    .with("to", to.get())
                                    .with("from", fields.get(FROM)))
                            .why(Text.of(
                                    "`to` is the first day on which the lever no longer holds", "`to` 是措施不再生效的第一天")));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        own.values().forEach(key -> {
            Object value = fields.get(key);
            Object present = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
            if (present != null) {
                values.put(key.name(), present);
            }
        });
        return new LeverEntry(
                name,
                fields.get(FROM),
                to,
                fields.get(WHERE),
                fields.get(STRENGTH),
                fields.get(PHASE_IN),
                new Settings(values));
    }

    private static <T> Key<LeverEntry, T> lifted(Key<Settings, T> key) {
        return new Key<>(
                key.name(),
                key.type(),
                entry -> key.of().apply(entry.settings()),
                key.preset(),
                key.meaning(),
                key.quiet());
    }
}
