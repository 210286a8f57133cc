package org.careshed.experiment.switching;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.careshed.experiment.switching.group.Fared;
import org.careshed.experiment.switching.group.Groups;
import org.careshed.experiment.switching.group.Groups.Group;
import org.careshed.experiment.switching.why.Reason;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * What one pair of worlds is like, as a store keeps it and back. Sums of utils are kept in full, so that what comes back is
 * equal to the last bit; places stand under their numbers, which the two scenarios determine.
 */
final class PairPart {
    /** Names of the tables. */
    static final List<String> TABLES = List.of("pair_flows", "pair_reasons", "pair_groups");

    private static final String NEEDS = "pair_needs";
    private static final List<String> WORLDS = List.of("a", "b");
    private static final Column FROM = Column.integer("from", "", "Number of the place under A, below 0 for none.");
    private static final Column TO = Column.integer("to", "", "The same under B.");

    private PairPart() {}

    static Part of(int replication, Both.Found found) {
        Flows flows = found.flows();
        return new Part(
                replication,
                List.of(
                        count("only-in-a", flows.onlyA()),
                        count("only-in-b", flows.onlyB()),
                        count("undecided", flows.undecided())),
                List.of(flows(flows), reasons(flows), groups(List.of(found.a(), found.b()))));
    }

    static Both.Found of(Part part, Groups groups) {
        Flows flows = new Flows(count(part, 0), count(part, 1), count(part, 2));
        part.tables().get(0).rows().forEach(row -> flows.stream(move(row)).add(Long.parseLong(row.get(2))));
        part.tables().get(1).rows().forEach(row -> read(row, flows.stream(move(row))));
        List<List<String>> rows = part.tables().get(2).rows();
        int half = rows.size() / 2;
        return new Both.Found(flows, fared(rows.subList(0, half), groups), fared(rows.subList(half, 2 * half), groups));
    }

    private static Table flows(Flows flows) {
        List<List<String>> rows = new ArrayList<>();
        flows.streams().forEach((move, stream) -> rows.add(row(move, List.of(Long.toString(stream.needs())))));
        return new Table(
                TABLES.get(0),
                "Needs of both worlds by where they lead.",
                List.of(FROM, TO, Column.integer("needs", "needs", "How many.")),
                rows);
    }

    private static Table reasons(Flows flows) {
        List<List<String>> rows = new ArrayList<>();
        flows.streams().forEach((move, stream) -> {
            TreeSet<Reason> all = new TreeSet<>(stream.reasons().keySet());
            all.addAll(stream.utils().keySet());
            all.forEach(reason -> rows.add(row(
                    move,
                    List.of(
                            reason.id(),
                            text(stream.reasons().get(reason)),
                            text(stream.firsts().get(reason)),
                            exact(stream.utils().get(reason))))));
        });
        return new Table(
                TABLES.get(1),
                "Why needs lead elsewhere, and what each term added.",
                List.of(
                        FROM,
                        TO,
                        Column.text("reason", "The reason, or the term."),
                        Column.integer("needs", "needs", "Needs with this reason; empty for a term that is none."),
                        Column.integer("first", "needs", "Those that are the first of their resident to move."),
                        Column.decimal("utils", "utils", "What the term added, in full; empty if it is not weighed.")),
                rows);
    }

    private static Table groups(List<Fared> worlds) {
        List<List<String>> rows = new ArrayList<>();
        for (int world = 0; world < WORLDS.size(); world++) {
            String name = WORLDS.get(world);
            worlds.get(world).sums().forEach((group, sums) -> {
                List<String> row = new ArrayList<>(List.of(name, group.kind(), group.value()));
                sums.forEach(sum -> row.add(Long.toString(sum)));
                rows.add(row);
            });
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("world", "Under A or under B."),
                Column.text("group", "What residents are told apart by."),
                Column.text("value", "Which group.")));
        Fared.NAMES.forEach(name -> columns.add(Column.integer(name, "", "Sum over the residents of the group.")));
        return new Table(TABLES.get(2), "How groups of residents fared.", columns, rows);
    }

    private static void read(List<String> row, Flows.Stream stream) {
        Reason reason = Reason.ofId(row.get(2));
        if (!row.get(3).isEmpty()) {
            stream.reasons().put(reason, Long.parseLong(row.get(3)));
            stream.firsts().put(reason, Long.parseLong(row.get(4)));
        }
        if (!row.get(5).isEmpty()) {
            stream.utils().put(reason, new BigDecimal(row.get(5)).doubleValue());
        }
    }

    /** Groups come in the order in which they were written. */
    private static Fared fared(List<List<String>> rows, Groups groups) {
        Map<Group, List<Long>> sums = new LinkedHashMap<>();
        for (Group group : groups.all()) {
            List<String> row = rows.get(sums.size());
            sums.put(
                    group,
                    row.subList(row.size() - Fared.NAMES.size(), row.size()).stream()
                            .map(Long::valueOf)
                            .toList());
        }
        return new Fared(sums);
    }

    private static List<String> row(Flows.Move move, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(move.from()), Integer.toString(move.to())));
        row.addAll(cells);
        return row;
    }

    private static Flows.Move move(List<String> row) {
        return new Flows.Move(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)));
    }

    private static String text(Long many) {
        return many == null ? "" : many.toString();
    }

    private static String exact(Double utils) {
        return utils == null ? "" : new BigDecimal(utils).toPlainString();
    }

    private static Reading count(String of, long needs) {
        return new Reading(NEEDS, of, "needs", BigInteger.valueOf(needs), BigInteger.ONE);
    }

    private static long count(Part part, int which) {
        return part.readings().get(which).numerator().longValueExact();
    }
}
