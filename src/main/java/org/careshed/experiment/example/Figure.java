package org.careshed.experiment.example;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careshed.language.Text;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * A figure of a replication that the page of a lever shows.
 *
 * @param title what it is, with its unit
 * @param scale power of ten by which it is shown larger: 2 for shares in per cent
 * @param decimals digits behind the point
 * @param source where it is read
 */
record Figure(Text title, int scale, int decimals, Source source) {

    /** Where a figure stands in a part. */
    sealed interface Source permits Read, Sum {
        /** Its exact text; empty where it is undefined or nobody measures it. */
        String text(Part part);
    }

    /** A reading. */
    record Read(String measure, String of) implements Source {
        @Override
        public String text(Part part) {
            return part.readings().stream()
                    .filter(reading ->
                            reading.measure().equals(measure) && reading.of().equals(of))
                    .findFirst()
                    .map(Reading::text)
                    .orElse("");
        }
    }

    /**
     * The sum of a column over some rows of a table.
     *
     * @param table its name
     * @param column its name
     * @param rows what the cells of other columns must be, by column
     */
    record Sum(String table, String column, Map<String, String> rows) implements Source {
        @Override
        public String text(Part part) {
            Optional<Table> found = part.tables().stream()
                    .filter(each -> each.name().equals(table))
                    .findFirst();
            return found.flatMap(this::sum).map(BigDecimal::toPlainString).orElse("");
        }

        private Optional<BigDecimal> sum(Table in) {
            int cell = index(in, column);
            return in.rows().stream()
                    .filter(row -> rows.entrySet().stream()
                            .allMatch(want -> row.get(index(in, want.getKey())).equals(want.getValue())))
                    .map(row -> row.get(cell))
                    .filter(text -> !text.isEmpty())
                    .map(BigDecimal::new)
                    .reduce(BigDecimal::add);
        }

        private static int index(Table table, String column) {
            return IntStream.range(0, table.columns().size())
                    .filter(i -> table.columns().get(i).name().equals(column))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            table.columns().stream().map(Column::name).toList() + " lacks " + column));
        }
    }

    /** A share of all, in per cent. */
    static Figure share(Text title, String measure) {
        return share(title, measure, "all");
    }

    /** A share of a tier or direction, in per cent. */
    static Figure share(Text title, String measure, String of) {
        return new Figure(title.then(Text.of(", %", "（%）")), 2, 2, new Read(measure, of));
    }

    /** A reading in its own unit. */
    static Figure reading(Text title, int decimals, String measure, String of) {
        return new Figure(title, 0, decimals, new Read(measure, of));
    }

    /** A mean wait at a tier, in minutes. */
    static Figure queue(Text title, String tier) {
        return reading(
                Text.of("mean wait, {title}, minutes", "{title}平均等候（分钟）").with("title", title),
                2,
                "mean_wait_minutes",
                tier);
    }

    /** The sum of a column over the rows in which another column has a value. */
    static Figure sum(Text title, int decimals, String table, String column, Map<String, String> rows) {
        return new Figure(title, 0, decimals, new Sum(table, column, rows));
    }

    /** Its title without its unit. */
    Text name() {
        return Text.of(
                title.english().replaceFirst(", [^,]*$", ""), title.chinese().replaceFirst("（[^（）]*）$", ""));
    }

    /** Its text in a part; empty where it is undefined. */
    String text(Part part) {
        String exact = source.text(part);
        return exact.isEmpty()
                ? ""
                : new BigDecimal(exact).movePointRight(scale).toPlainString();
    }
}
