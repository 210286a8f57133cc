package org.careshed.report.figure.bed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.input.Across;
import org.careshed.report.input.Range;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;

/**
 * Beds of one class at one facility over the run.
 *
 * @param beds open beds
 * @param occupancy share of bed-days of the counted time in use
 * @param waitDays mean wait for a bed, days; not known where nobody was put to bed
 * @param occupied at midnight, one a day from the first day on
 * @param waiting patients who wait for such a bed at midnight
 */
public record Ward(
        String facility,
        String bedClass,
        double beds,
        Spread occupancy,
        Spread waitDays,
        Range[] occupied,
        Range[] waiting) {

    private record Key(String facility, String bedClass) {
        static Key of(Row row) {
            return new Key(row.text("facility"), row.text("bed_class"));
        }
    }

    /** All wards with beds: the facility with most beds first, within it the class with most beds. */
    public static List<Ward> of(List<Row> bedDays, List<Row> bedUse, LocalDate first, int days, int replications) {
        Map<Key, Across<Integer>> occupied = new LinkedHashMap<>();
        Map<Key, Across<Integer>> waiting = new LinkedHashMap<>();
        for (Row row : bedDays) {
            int day = (int) (row.day("day").toEpochDay() - first.toEpochDay());
            Key key = Key.of(row);
            occupied.computeIfAbsent(key, k -> new Across<>(replications)).add(day, row, row.number("occupied"));
            waiting.computeIfAbsent(key, k -> new Across<>(replications)).add(day, row, row.number("waiting"));
        }
        Map<Key, List<Row>> use = new LinkedHashMap<>();
        bedUse.forEach(
                row -> use.computeIfAbsent(Key.of(row), k -> new ArrayList<>()).add(row));
        List<Ward> wards = new ArrayList<>();
        use.forEach((key, rows) -> {
            if (occupied.containsKey(key)) {
                wards.add(new Ward(
                        key.facility(),
                        key.bedClass(),
                        mean(rows, "beds").mean(),
                        mean(rows, "occupancy"),
                        mean(rows, "mean_wait_days"),
                        daily(occupied.get(key), days),
                        daily(waiting.get(key), days)));
            }
        });
        wards.removeIf(ward -> !(ward.beds() > 0));
        return ordered(wards);
    }

    private static List<Ward> ordered(List<Ward> wards) {
        Map<String, Double> all = new LinkedHashMap<>();
        wards.forEach(ward -> all.merge(ward.facility(), ward.beds(), Double::sum));
        return wards.stream()
                .sorted(Comparator.comparingDouble((Ward ward) -> -all.get(ward.facility()))
                        .thenComparing(Ward::facility)
                        .thenComparing(Comparator.comparingDouble((Ward ward) -> -ward.beds()))
                        .thenComparing(Ward::bedClass))
                .toList();
    }

    private static Spread mean(List<Row> rows, String column) {
        return Spread.of(rows.stream()
                .mapToDouble(row -> row.figure(column).orElse(Double.NaN))
                .toArray());
    }

    private static Range[] daily(Across<Integer> values, int days) {
        Range[] each = new Range[days];
        for (int day = 0; day < days; day++) {
            each[day] = Range.of(values.of(day));
        }
        return each;
    }

    /** The largest value of the days, in any replication. */
    public static double most(Range[] days) {
        double most = 0;
        for (Range day : days) {
            most = Math.max(most, day.high());
        }
        return most;
    }
}
