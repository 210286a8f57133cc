package org.careshed.experiment.switching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.landing.RunTables;
import org.careshed.experiment.landing.Tables;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.switching.group.Effect;
import org.careshed.experiment.switching.group.Fared;
import org.careshed.experiment.switching.group.Groups.Group;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.result.parquet.Landing;

/**
 * What was found as tidy tables for SQL, Python and R: both scenarios as arms, how groups of residents fared in each world
 * as readings and contrasts, and every flow of every world.
 */
public final class SwitchersLanding {
    private static final Table MOVES = new Table(
            "switchers_worlds",
            "First contacts of needs that both scenarios have, in each pair of worlds; a flow that nobody took is left out.",
            List.of(
                    Column.integer(
                            "draw", "", "Number of the draw of a calibrated ensemble; 0 is the county as it is."),
                    Column.integer("replication", "", "Number of the replication."),
                    Column.text("from", "Id of the facility under A; at-home: care not sought; nothing-open."),
                    Column.text("to", "The same under B."),
                    Column.integer("needs", "needs", "How many.")),
            List.of());

    private final SwitcherTables tables;
    private final Switchers switchers;
    private final String a;
    private final String b;

    private SwitchersLanding(SwitcherTables tables, String a, String b) {
        this.tables = tables;
        this.switchers = tables.switchers();
        this.a = a;
        this.b = b;
    }

    /** The tables that only switchers have, beside {@link SwitcherTables}, without rows. */
    public static List<Table> heads() {
        return List.of(MOVES);
    }

    /**
     * Adds all tables.
     *
     * @param a id of the scenario under which things are as they are
     * @param b id of the other; not the same
     */
    static void add(SwitcherTables tables, String a, String b, Landing landing) {
        SwitchersLanding added = new SwitchersLanding(tables, a, b);
        landing.add(Tables.filled(Tables.ARMS, added.arms()));
        landing.add(Tables.filled(RunTables.READINGS, added.readings()));
        landing.add(Tables.of(Tables.CONTRASTS, added.contrasts()));
        tables.all().forEach(landing::add);
        landing.add(Tables.filled(MOVES, added.moves()));
        landing.add(Tables.student(tables.switchers().replications()));
    }

    private List<List<String>> arms() {
        String worlds = Integer.toString(switchers.replications());
        return List.of(List.of(a, "A", "base", worlds), List.of(b, "B", "other", worlds));
    }

    private List<List<String>> readings() {
        List<List<String>> rows = new ArrayList<>();
        each((luck, found) -> fared(a, luck, found.a(), rows));
        each((luck, found) -> fared(b, luck, found.b(), rows));
        return rows;
    }

    private void fared(String arm, Luck luck, Fared fared, List<List<String>> rows) {
        for (Effect effect : Effect.values()) {
            for (Group group : switchers.groups().all()) {
                List<String> row = new ArrayList<>(named(luck));
                row.add(0, arm);
                row.addAll(List.of(effect.id(), of(group), effect.unit(), fared.text(effect, group)));
                rows.add(row);
            }
        }
    }

    private List<Map<String, String>> contrasts() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (GroupEffect one : tables.effects()) {
            Figure figure =
                    new Figure(one.effect().id(), of(one.group()), one.effect().unit());
            Map<String, String> row = new LinkedHashMap<>(Tables.contrast(b, a, figure, one.contrast()));
            row.putAll(OverDraws.cells(one.over()));
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> moves() {
        List<List<String>> rows = new ArrayList<>();
        each((luck, found) -> new TreeMap<>(found.flows().streams()).forEach((move, stream) -> {
            List<String> row = new ArrayList<>(named(luck));
            row.add(Level.FACILITY.id(switchers.places(), move.from()));
            row.add(Level.FACILITY.id(switchers.places(), move.to()));
            row.add(Long.toString(stream.needs()));
            rows.add(row);
        }));
        return rows;
    }

    private void each(BiConsumer<Luck, Both.Found> taker) {
        for (int replication = 0; replication < switchers.found().size(); replication++) {
            taker.accept(new Luck(replication, 0), switchers.found().get(replication));
        }
        for (int draw = 0; draw < switchers.drawn().size(); draw++) {
            taker.accept(
                    new Luck(0, switchers.draws().get(draw)), switchers.drawn().get(draw));
        }
    }

    private static List<String> named(Luck luck) {
        return List.of(Integer.toString(luck.draw()), Integer.toString(luck.replication()));
    }

    /** {@code all}, or kind and value of a group: {@code town/willow}. */
    private static String of(Group group) {
        return group.kind().equals("all") ? "all" : group.kind() + "/" + group.value();
    }
}
