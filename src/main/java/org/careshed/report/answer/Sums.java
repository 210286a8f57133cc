package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.careshed.report.input.Row;
import org.careshed.report.look.TierLook;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Origin;
import org.careshed.report.subject.Study;

/** Sums over the rows of a table, one for each world, worlds in the order of their numbers. */
final class Sums {
    private Sums() {}

    /** The numbers of an arm's worlds, ascending. */
    static List<Integer> worlds(Arm arm) {
        return arm
                .origin()
                .map(Origin::replications)
                .orElseGet(() -> IntStream.range(0, arm.replications()).boxed().toList())
                .stream()
                .sorted()
                .toList();
    }

    /** Of the rows that are wanted; zeros where the arm has no such table. */
    static double[] of(Arm arm, String table, Predicate<Row> wanted, ToDoubleFunction<Row> value) {
        List<Integer> worlds = worlds(arm);
        double[] sums = new double[worlds.size()];
        for (Row row : rows(arm, table)) {
            int world = worlds.indexOf((int) row.number("replication"));
            if (world >= 0 && wanted.test(row)) {
                sums[world] += value.applyAsDouble(row);
            }
        }
        return sums;
    }

    /** Of a column. */
    static double[] of(Arm arm, String table, Predicate<Row> wanted, String column) {
        return of(arm, table, wanted, row -> row.figure(column).orElse(0));
    }

    /** By what the rows are of, keys in the order of their first appearance; none where the arm has no such table. */
    static Map<String, double[]> by(Arm arm, String table, Function<Row, String> key, ToDoubleFunction<Row> value) {
        List<Integer> worlds = worlds(arm);
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (Row row : rows(arm, table)) {
            double[] sum = sums.computeIfAbsent(key.apply(row), one -> new double[worlds.size()]);
            int world = worlds.indexOf((int) row.number("replication"));
            if (world >= 0) {
                sum[world] += value.applyAsDouble(row);
            }
        }
        return sums;
    }

    /** What a table's rows are of, in the order of their first appearance. */
    static List<String> keys(List<Arm> arms, String table, Function<Row, String> key) {
        Set<String> keys = new LinkedHashSet<>();
        arms.forEach(arm -> rows(arm, table).forEach(row -> keys.add(key.apply(row))));
        return new ArrayList<>(keys);
    }

    /** Rows of the county's hospitals: inside the county and not grassroots. */
    static Predicate<Row> hospitals(Study study) {
        return row -> tier(study, row).inCounty() && !tier(study, row).grassroots();
    }

    /** The tier of the facility that a row is of. */
    static TierLook tier(Study study, Row row) {
        return study.atlas().tierOf(study.atlas().provider(row.text("facility")));
    }

    /** The rows of a table; none where the arm has no such table. */
    private static List<Row> rows(Arm arm, String table) {
        return arm.has(table) ? arm.rows(table) : List.of();
    }

    /** One less the other, world by world; worlds that only one has are left out. */
    static double[] less(double[] with, double[] base) {
        int worlds = Math.min(with.length, base.length);
        return IntStream.range(0, worlds).mapToDouble(i -> with[i] - base[i]).toArray();
    }

    /** One divided by the other, world by world; not a number where that is undefined. */
    static double[] ratio(double[] parts, double[] wholes) {
        return IntStream.range(0, parts.length)
                .mapToDouble(i -> wholes[i] == 0 ? Double.NaN : parts[i] / wholes[i])
                .toArray();
    }

    static double[] plus(double[] one, double[] other) {
        double[] sums = Arrays.copyOf(one, one.length);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other[i];
        }
        return sums;
    }
}
