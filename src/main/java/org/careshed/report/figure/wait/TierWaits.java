package org.careshed.report.figure.wait;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.report.input.Across;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;

/** How many consultations of one tier began after how long a wait, by replication, from {@code wait_distribution}. */
public final class TierWaits {
    private final TreeMap<Bin, double[]> bins = new TreeMap<>();

    /**
     * Waits from one number of minutes to another.
     *
     * @param to positive infinity where there is no limit
     */
    record Bin(double from, double to) implements Comparable<Bin> {
        @Override
        public int compareTo(Bin other) {
            int first = Double.compare(from, other.from);
            return first != 0 ? first : Double.compare(to, other.to);
        }
    }

    private TierWaits(Across<Bin> counts) {
        counts.keys().forEach(bin -> bins.put(bin, counts.of(bin)));
    }

    /** By tier id. */
    public static Map<String, TierWaits> of(List<Row> rows, int replications) {
        Map<String, Across<Bin>> counts = new LinkedHashMap<>();
        for (Row row : rows) {
            Bin bin =
                    new Bin(row.number("from_minutes"), row.figure("to_minutes").orElse(Double.POSITIVE_INFINITY));
            counts.computeIfAbsent(row.text("tier"), t -> new Across<>(replications))
                    .add(bin, row, row.number("consultations"));
        }
        Map<String, TierWaits> waits = new LinkedHashMap<>();
        counts.forEach((tier, across) -> waits.put(tier, new TierWaits(across)));
        return waits;
    }

    /** Consultations of a replication, on average. */
    public double consultations() {
        return bins.values().stream()
                .mapToDouble(c -> Arrays.stream(c).sum() / c.length)
                .sum();
    }

    /** Shares of waits from one minute to before another; a bin that only a part of lies within counts by that part. */
    public Spread share(double from, double to) {
        double[] parts = new double[replications()];
        double[] wholes = new double[replications()];
        bins.forEach((bin, counts) -> {
            double inside = inside(bin, from, to);
            for (int i = 0; i < counts.length; i++) {
                parts[i] += counts[i] * inside;
                wholes[i] += counts[i];
            }
        });
        return Spread.ratio(parts, wholes);
    }

    private static double inside(Bin bin, double from, double to) {
        if (bin.from() >= from && bin.to() <= to) {
            return 1;
        }
        if (Double.isInfinite(bin.to())) {
            return bin.from() >= from && bin.from() < to ? 1 : 0;
        }
        double common = Math.min(bin.to(), to) - Math.max(bin.from(), from);
        return Math.max(0, common) / (bin.to() - bin.from());
    }

    /** The wait that a share of patients does not exceed: the bin it falls into, evenly filled. */
    public Spread percentile(double share) {
        double[] found = new double[replications()];
        for (int i = 0; i < found.length; i++) {
            found[i] = percentile(share, i);
        }
        return Spread.of(found);
    }

    private double percentile(double share, int replication) {
        double all = 0;
        for (double[] counts : bins.values()) {
            all += counts[replication];
        }
        double before = 0;
        for (Map.Entry<Bin, double[]> bin : bins.entrySet()) {
            double here = bin.getValue()[replication];
            if (here > 0 && before + here >= share * all) {
                Bin at = bin.getKey();
                double part = (share * all - before) / here;
                return Double.isInfinite(at.to()) ? at.from() : at.from() + part * (at.to() - at.from());
            }
            before += here;
        }
        return Double.NaN;
    }

    private int replications() {
        return bins.firstEntry().getValue().length;
    }
}
