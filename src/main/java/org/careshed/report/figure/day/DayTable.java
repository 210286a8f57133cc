package org.careshed.report.figure.day;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.careshed.report.input.Across;
import org.careshed.report.input.Range;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;

/** The table {@code daily}: visits and waits of each day, tier and replication, as single days and as means of 7 days. */
public final class DayTable {
    /** Days before and after the one that a mean of seven stands at. */
    private static final int HALF_WEEK = 3;

    private final LocalDate first;
    private final int count;
    private final LocalDate counted;
    private final Set<LocalDate> holidays = new TreeSet<>();
    private final List<TierLook> tiers;
    private final Map<String, Across<Integer>> visits = new LinkedHashMap<>();
    private final Map<String, Across<Integer>> waited = new LinkedHashMap<>();

    /** From the rows, of which there must be one at least. */
    public DayTable(Atlas atlas, List<Row> daily, int replications) {
        LocalDate begin = daily.get(0).day("date");
        LocalDate end = begin;
        LocalDate counting = LocalDate.MAX;
        for (Row row : daily) {
            LocalDate day = row.day("date");
            begin = day.isBefore(begin) ? day : begin;
            end = day.isAfter(end) ? day : end;
            if (row.textOrEmpty("day_kind").equals("holiday")) {
                holidays.add(day);
            }
            counting = !row.truth("warm_up") && day.isBefore(counting) ? day : counting;
        }
        first = begin;
        count = (int) (end.toEpochDay() - begin.toEpochDay()) + 1;
        counted = counting;
        daily.forEach(row -> add(row, replications));
        tiers = atlas.tiers().values().stream()
                .filter(tier ->
                        visits.containsKey(tier.id()) && visits.get(tier.id()).most() > 0)
                .toList();
    }

    private void add(Row row, int replications) {
        String tier = row.text("tier");
        int day = (int) (row.day("date").toEpochDay() - first.toEpochDay());
        double treated = row.number("visits");
        visits.computeIfAbsent(tier, t -> new Across<>(replications)).add(day, row, treated);
        double minutes = row.figure("mean_wait_minutes").orElse(0) * treated;
        waited.computeIfAbsent(tier, t -> new Across<>(replications)).add(day, row, minutes);
    }

    public LocalDate first() {
        return first;
    }

    public int count() {
        return count;
    }

    /** The first day that counts. */
    public LocalDate counted() {
        return counted;
    }

    /** Public holidays, in order; none in results that do not tell kinds of day. */
    public Set<LocalDate> holidays() {
        return holidays;
    }

    /** Tiers with visits, in the order of care. */
    public List<TierLook> tiers() {
        return tiers;
    }

    /** Visits of each single day, mean over replications. */
    public double[] visitsOf(String tier) {
        double[] each = new double[count];
        for (int day = 0; day < count; day++) {
            each[day] = visits.get(tier).mean(day);
        }
        return each;
    }

    /** Visits a day, means of 7 days. */
    public Range[] weeklyVisitsOf(String tier) {
        double[] seven = new double[visits.get(tier).of(0).length];
        java.util.Arrays.fill(seven, 2 * HALF_WEEK + 1);
        return weekly((day, parts) -> add(parts, visits.get(tier).of(day)), (day, wholes) -> set(wholes, seven));
    }

    /** Mean minutes of the visits of 7 days. */
    public Range[] weeklyWaitOf(String tier) {
        return weekly(
                (day, parts) -> add(parts, waited.get(tier).of(day)),
                (day, wholes) -> add(wholes, visits.get(tier).of(day)));
    }

    /** Visits to some tiers as a share of the visits to others, of 7 days. */
    public Range[] weeklyShare(Predicate<TierLook> part, Predicate<TierLook> whole) {
        return weekly((day, parts) -> addAll(parts, part, day), (day, wholes) -> addAll(wholes, whole, day));
    }

    private void addAll(double[] sums, Predicate<TierLook> wanted, int day) {
        tiers.stream()
                .filter(wanted)
                .forEach(tier -> add(sums, visits.get(tier.id()).of(day)));
    }

    private interface Adding {
        void of(int day, double[] sums);
    }

    private Range[] weekly(Adding part, Adding whole) {
        int replications = visits.values().iterator().next().of(0).length;
        Range[] means = new Range[count];
        for (int day = 0; day < count; day++) {
            double[] parts = new double[replications];
            double[] wholes = new double[replications];
            boolean all = day >= HALF_WEEK && day + HALF_WEEK < count;
            for (int near = day - HALF_WEEK; all && near <= day + HALF_WEEK; near++) {
                part.of(near, parts);
                whole.of(near, wholes);
            }
            means[day] = Range.ratio(parts, wholes);
        }
        return means;
    }

    private static void add(double[] sums, double[] values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
    }

    private static void set(double[] sums, double[] values) {
        System.arraycopy(values, 0, sums, 0, sums.length);
    }
}
