package org.careshed.scenario.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.source.CsvFile;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.source.Source;

/**
 * Rows of a CSV file that the value names; kept sorted, so that the order of rows means nothing.
 *
 * @param file name under which the table is written
 */
public record CsvTable<R>(String file, Shape<R> row, Comparator<R> order) implements Type<List<R>> {

    /** Column of every table: remarks for people, never read. */
    public static final String NOTE = "note";

    @Override
    public List<R> read(Node node, Binding in) {
        Source source = node.source().named(Forms.text(node, words()).value());
        int before = in.problems().errors();
        Rows rows = new Rows(source, in);
        CsvFile.read(source, in.problems(), rows::take);
        if (rows.taken == 0 && in.problems().errors() == before) {
            throw new Fault(Code.NO_ROWS, "must name a table with at least one row").found("the header line alone");
        }
        if (in.problems().errors() > before) {
            throw new Unreadable();
        }
        rows.records.sort(order);
        return List.copyOf(rows.records);
    }

    @Override
    public Object write(List<R> value) {
        return file;
    }

    @Override
    public String words() {
        return "the name of a CSV file in the same folder";
    }

    @Override
    public String example() {
        return file;
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("minLength", 1);
        return schema;
    }

    @Override
    public List<Shape<?>> parts() {
        return List.of(row);
    }

    /** The rows of one file while they stream by. */
    private final class Rows {
        private final Source source;
        private final Binding in;
        private final List<R> records = new ArrayList<>();
        private List<String> columns = List.of();
        private Site headerSite;
        private int taken;

        Rows(Source source, Binding in) {
            this.source = source;
            this.in = in;
        }

        void take(CsvFile.Row line) {
            if (columns.isEmpty()) {
                header(line);
                return;
            }
            taken++;
            try {
                records.add(row.read(entries(line), in));
            } catch (Fault fault) {
                in.problems().add(line.site(0), fault);
            } catch (Unreadable reported) {
                assert in.problems().errors() > 0;
            }
        }

        private void header(CsvFile.Row line) {
            columns = line.cells().stream().map(String::strip).toList();
            headerSite = line.site(0);
            int before = in.problems().errors();
            missing();
            if (in.problems().errors() == before) {
                surplus(line);
            }
            if (in.problems().errors() > before) {
                throw new Unreadable();
            }
        }

        private void missing() {
            List<String> missing = row.keys().stream()
                    .filter(Key::required)
                    .<String>map(Key::name)
                    .filter(name -> !columns.contains(name))
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            Optional<String> other = in.rows().stream()
                    .filter(shape -> columns.containsAll(requiredNames(shape)))
                    .<String>map(Shape::name)
                    .findFirst();
            Fault fault = other.map(name -> new Fault(Code.WRONG_TABLE, "the file must be the table of " + row.name())
                            .found("the header of " + name)
                            .why("probably two file names are swapped"))
                    .orElseGet(() -> new Fault(
                                    Code.COLUMN_MISSING,
                                    "the table of " + row.name() + " must have the column"
                                            + (missing.size() > 1 ? "s" : "") + " `" + String.join("`, `", missing)
                                            + "`")
                            .found(nearMiss(missing)));
            in.problems().add(headerSite, fault.fix("the columns are `" + String.join(",", row.names()) + "`"));
        }

        private String nearMiss(List<String> missing) {
            Optional<String> near = Nearest.to(missing.get(0), columns);
            return near.map(name -> "`" + name + "`").orElse("no such column");
        }

        private void surplus(CsvFile.Row line) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                if (!row.names().contains(column) && !column.equals(NOTE)) {
                    in.problems()
                            .add(
                                    line.site(i),
                                    new Fault(Code.COLUMN_UNKNOWN, "`" + column + "` is not a column of " + row.name())
                                            .found(column.isEmpty() ? "a column without a name" : "`" + column + "`")
                                            .fix(Nearest.advice(column, row.names())));
                } else if (!seen.add(column)) {
                    in.problems()
                            .add(
                                    line.site(i),
                                    new Fault(Code.COLUMN_TWICE, "`" + column + "` must stand once")
                                            .found("it a second time"));
                }
            }
        }

        private Node.Entries entries(CsvFile.Row line) {
            Map<String, Node.Entry> map = new LinkedHashMap<>();
            for (Key<R, ?> key : row.keys()) {
                int index = columns.indexOf(key.name());
                String cell = index < 0 ? "" : line.cells().get(index).strip();
                if (!cell.isEmpty() || key.required()) {
                    Site site = line.site(index);
                    map.put(
                            key.name(),
                            new Node.Entry(
                                    site,
                                    cell.isEmpty()
                                            ? new Node.Nothing(key.name(), source, site, false)
                                            : new Node.Text(key.name(), source, site, cell, false)));
                }
            }
            return new Node.Entries(row.name(), source, line.site(0), map);
        }
    }

    private static List<String> requiredNames(Shape<?> shape) {
        return shape.keys().stream()
                .filter(Key::required)
                .<String>map(Key::name)
                .toList();
    }
}
