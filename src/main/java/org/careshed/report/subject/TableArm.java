package org.careshed.report.subject;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.Row;
import org.careshed.result.Summary;

/** An arm whose tables are read when they are asked for, and kept as long as there is room. */
final class TableArm implements Arm {
    private final String id;
    private final Text title;
    private final Summary summary;
    private final Set<String> names;
    private final Optional<Origin> origin;
    private final Optional<Premises> premises;
    private final Map<String, Kept> read;

    /**
     * An arm.
     *
     * @param names of the tables that there are
     * @param tables reads the rows of one of them
     */
    TableArm(
            String id,
            Summary summary,
            Set<String> names,
            Function<String, List<Row>> tables,
            Optional<Origin> origin,
            Optional<Premises> premises) {
        this.id = id;
        this.title = premises.map(Premises::name).orElseGet(() -> Titles.of(summary));
        this.summary = summary;
        this.names = Set.copyOf(names);
        this.read = names.stream().collect(Collectors.toMap(name -> name, name -> new Kept(name, tables)));
        this.origin = origin;
        this.premises = premises;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Summary summary() {
        return summary;
    }

    @Override
    public int replications() {
        return summary.replications();
    }

    @Override
    public boolean has(String table) {
        return names.contains(table);
    }

    @Override
    public List<Row> rows(String table) {
        if (!has(table)) {
            throw new ReportException(Text.of(
                            "the results of {id} have no table {table}. Maybe another version wrote them, or"
                                    + " fewer measures were taken.",
                            "{id} 的结果没有表 {table}。可能由其他版本所写，或计量的指标较少。")
                    .with("id", id)
                    .with("table", table));
        }
        return read.get(table).rows();
    }

    @Override
    public Optional<Origin> origin() {
        return origin;
    }

    @Override
    public Optional<Premises> premises() {
        return premises;
    }

    /** A table, read by one at a time, while others read other tables. */
    private static final class Kept {
        private final String name;
        private final Function<String, List<Row>> tables;
        private SoftReference<List<Row>> rows = new SoftReference<>(null);

        Kept(String name, Function<String, List<Row>> tables) {
            this.name = name;
            this.tables = tables;
        }

        synchronized List<Row> rows() {
            List<Row> known = rows.get();
            if (known == null) {
                known = tables.apply(name);
                rows = new SoftReference<>(known);
            }
            return known;
        }
    }
}
