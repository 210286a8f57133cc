package org.careshed.report.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;

/**
 * Sums by key and replication, keys in the order of first appearance. A key without a row in a replication has 0 there:
 * tables leave out what did not happen.
 *
 * @param <K> what a figure is of
 */
public final class Across<K> {
    private final int replications;
    private final List<String> known = new ArrayList<>();
    private final Map<K, double[]> sums = new LinkedHashMap<>();

    /** For as many replications as the run has. */
    public Across(int replications) {
        this.replications = replications;
    }

    /** Adds a row's value; a table without the column {@code replication} counts as one replication. */
    public void add(K key, Row row, double value) {
        String replication = row.textOrEmpty("replication");
        int index = known.indexOf(replication);
        if (index < 0) {
            index = known.size();
            known.add(replication);
        }
        if (index >= replications) {
            throw new ReportException(Text.of(
                            "{table}.csv: replication ({replication}) is one more than the {replications} of the"
                                    + " summary",
                            "{table}.csv：重复模拟（{replication}）比摘要中的 {replications} 次多一次")
                    .with("table", row.table())
                    .with("replication", replication)
                    .with("replications", replications));
        }
        sums.computeIfAbsent(key, k -> new double[replications])[index] += value;
    }

    public List<K> keys() {
        return List.copyOf(sums.keySet());
    }

    /** One value for each replication; zeros for a key that never came. */
    public double[] of(K key) {
        return sums.getOrDefault(key, new double[replications]).clone();
    }

    /** The mean over replications. */
    public double mean(K key) {
        double sum = 0;
        for (double value : of(key)) {
            sum += value;
        }
        return sum / replications;
    }

    /** The largest mean; 0 where there is no key. */
    public double most() {
        return sums.keySet().stream().mapToDouble(this::mean).max().orElse(0);
    }
}
