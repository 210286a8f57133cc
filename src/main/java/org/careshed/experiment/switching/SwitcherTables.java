package org.careshed.experiment.switching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.landing.Tables;
import org.careshed.experiment.switching.Streams.Flow;
import org.careshed.result.Column;
import org.careshed.result.Estimate;
import org.careshed.result.Table;

/**
 * Everything that is found, as tables: means over replications with the half-width of their 95 % intervals. It is reckoned
 * once, for the screen and for files.
 */
public final class SwitcherTables {
    private static final int DECIMALS = 9;
    private static final Column MEAN = Column.decimal("mean", "needs", "Needs of a replication, on average.");
    private static final Column LEVEL =
            Column.text("level", "By what flows are told apart: all together, tier or facility.");
    private static final Column FROM =
            Column.text("from", "Id of the place under A; at-home: care not sought; nothing-open; all.");
    private static final Column TO = Column.text("to", "The same under B.");
    private static final Column HALF = half("needs");
    private static final Table NEEDS = new Table(
            "switchers_needs",
            "Needs of the counted time by what became of them in the two worlds.",
            List.of(
                    Column.text("needs", "same-place, switched, only-in-a, only-in-b; undecided by the end."),
                    MEAN,
                    HALF),
            List.of());
    private static final Table FLOWS = new Table(
            "switchers_flows",
            "First contacts of needs that both worlds have, by where they are under A and under B, largest first.",
            List.of(
                    LEVEL,
                    FROM,
                    TO,
                    Column.text("place", "other: another facility, or none; same: nothing changes."),
                    MEAN,
                    HALF),
            List.of());
    private static final Table REASONS = new Table(
            "switchers_reasons",
            "Flows to another place by the reason, largest first; the reasons of a flow add up to it.",
            List.of(
                    LEVEL,
                    FROM,
                    TO,
                    Column.text("reason", "As in docs/switchers.md."),
                    MEAN,
                    HALF,
                    Column.decimal("first", "needs", "Of them the first of their resident to move, on average.")),
            List.of());
    private static final Table TERMS = new Table(
            "switchers_terms",
            "What each term added to the lead of the place under B, over all needs of a flow that can be weighed.",
            List.of(
                    LEVEL,
                    FROM,
                    TO,
                    Column.text("term", "The term; sum: all terms, which is the change of the lead."),
                    Column.decimal("weighed", "needs", "Needs that can be weighed, on average."),
                    Column.decimal("mean", "utils", "Sum over these needs of a replication, on average."),
                    half("utils")),
            List.of());
    private static final Table GROUPS = new Table(
            "switchers_groups",
            "How groups of residents fare under A and B: by effect, everybody first, then who loses most.",
            List.of(
                    Column.text("effect", "travel_minutes, wait_minutes, own_yuan, in_county_share, sought_share."),
                    Column.text("unit", "Unit of the figures; shares from 0 to 1."),
                    Column.text("group", "What residents are told apart by."),
                    Column.text("value", "The town, age band or scheme; poor or not-poor."),
                    Column.integer("residents", "persons", "Residents in the group."),
                    Column.decimal("a", "", "Mean under A."),
                    Column.decimal("b", "", "Mean under B."),
                    Column.decimal("difference", "", "B minus A, world by world."),
                    half(""),
                    Column.text("note", "too-few: fewer than " + GroupEffect.FEWEST + " residents, or none seen.")),
            List.of());

    private final Switchers switchers;
    private final Map<Level, Streams> streams = new EnumMap<>(Level.class);
    private final Map<String, Count> counts;
    private final List<GroupEffect> effects;
    private final List<Table> all;

    /** Of what was found. */
    public SwitcherTables(Switchers switchers) {
        this.switchers = switchers;
        for (Level level : Level.values()) {
            streams.put(level, new Streams(switchers, level));
        }
        this.counts = counted(switchers);
        this.effects = GroupEffect.all(switchers);
        this.all = List.of(needs(), flows(), reasons(), terms(), groups());
    }

    /** The tables without rows. */
    public static List<Table> heads() {
        return List.of(NEEDS, FLOWS, REASONS, TERMS, GROUPS);
    }

    /** All tables, in the order of the documentation. */
    public List<Table> all() {
        return all;
    }

    /** Of what these tables are. */
    Switchers switchers() {
        return switchers;
    }

    /** Flows over replications, told apart on a level. */
    Streams streams(Level level) {
        return streams.get(level);
    }

    /** Every effect on every group: by effect, everybody first, then who loses most. */
    List<GroupEffect> effects() {
        return effects;
    }

    /**
     * How many needs there are of a kind.
     *
     * @param over the draws of an ensemble; empty without one
     */
    record Count(Estimate needs, Optional<OverDraws> over) {}

    /** How many needs there are of each kind. */
    Map<String, Count> counts() {
        return counts;
    }

    private static Map<String, Count> counted(Switchers switchers) {
        Map<String, ToLongFunction<Flows>> what = new LinkedHashMap<>();
        what.put("same-place", flows -> flows.needs(false));
        what.put("switched", flows -> flows.needs(true));
        what.put("only-in-a", Flows::onlyA);
        what.put("only-in-b", Flows::onlyB);
        what.put("undecided", Flows::undecided);
        Map<String, Count> counts = new LinkedHashMap<>();
        what.forEach((name, count) -> {
            Function<Both.Found, String> figure = found -> Long.toString(count.applyAsLong(found.flows()));
            Estimate needs = Estimate.of(switchers.found().stream().map(figure).toList());
            counts.put(name, new Count(needs, switchers.over(figure, needs)));
        });
        return counts;
    }

    private Table needs() {
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((what, count) ->
                rows.add(over(List.of(what, mean(count.needs()), half(count.needs())), count.over())));
        return over(NEEDS, rows);
    }

    private Table flows() {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : List.of(Level.TIER, Level.FACILITY)) {
            Streams drawn = Streams.overDraws(switchers, level);
            for (boolean moving : new boolean[] {true, false}) {
                streams.get(level)
                        .flows(moving)
                        .forEach(flow -> rows.add(over(
                                row(level, flow, moving ? "other" : "same", mean(flow.needs()), half(flow.needs())),
                                drawn.over(flow))));
            }
        }
        return over(FLOWS, rows);
    }

    private Table reasons() {
        List<List<String>> rows = new ArrayList<>();
        each((level, flow) -> flow.sums()
                .reasons()
                .forEach((reason, needs) -> rows.add(row(
                        level,
                        flow,
                        reason.id(),
                        mean(needs),
                        half(needs),
                        mean(flow.sums().firsts(reason))))));
        return Tables.filled(REASONS, rows);
    }

    private Table terms() {
        List<List<String>> rows = new ArrayList<>();
        each((level, flow) -> {
            String weighed = mean(flow.sums().weighed());
            flow.sums()
                    .utils()
                    .forEach((term, added) -> rows.add(row(level, flow, term.id(), weighed, mean(added), half(added))));
            Estimate lead = flow.sums().lead();
            rows.add(row(level, flow, "sum", weighed, mean(lead), half(lead)));
        });
        return Tables.filled(TERMS, rows);
    }

    private Table groups() {
        List<List<String>> rows = new ArrayList<>();
        for (GroupEffect one : effects) {
            List<String> row = List.of(
                    one.effect().id(),
                    one.effect().unit(),
                    one.group().kind(),
                    one.group().value(),
                    Long.toString(one.group().residents()),
                    mean(one.contrast().base()),
                    mean(one.contrast().with()),
                    mean(one.contrast().difference()),
                    half(one.contrast().difference()),
                    one.tooFew() ? "too-few" : "");
            rows.add(over(row, one.tooFew() ? Optional.empty() : one.over()));
        }
        return over(GROUPS, rows);
    }

    /** A table that has more columns where an ensemble was asked. */
    private Table over(Table head, List<List<String>> rows) {
        List<Column> columns = new ArrayList<>(head.columns());
        if (!switchers.draws().isEmpty()) {
            columns.addAll(Tables.DRAWS);
        }
        return new Table(head.name(), head.meaning(), columns, rows);
    }

    private List<String> over(List<String> cells, Optional<OverDraws> draws) {
        List<String> row = new ArrayList<>(cells);
        if (!switchers.draws().isEmpty()) {
            row.addAll(OverDraws.cells(draws).values());
        }
        return row;
    }

    private void each(BiConsumer<Level, Flow> taker) {
        streams.forEach((level, all) -> all.flows(true).forEach(flow -> taker.accept(level, flow)));
    }

    private static List<String> row(Level level, Flow flow, String... cells) {
        List<String> row = new ArrayList<>(
                List.of(level.word(), flow.key().from(), flow.key().to()));
        row.addAll(List.of(cells));
        return row;
    }

    private static Column half(String unit) {
        return Column.decimal("half_width", unit, "Half-width of its 95 % interval; empty with one replication.");
    }

    private static String mean(Estimate estimate) {
        return estimate.meanText(DECIMALS);
    }

    private static String half(Estimate estimate) {
        return estimate.halfWidthText(DECIMALS);
    }
}
