package org.careshed.scenario.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.PartName;
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
            throw new Fault(Code.NO_ROWS, Text.of("must name a table with at least one row", "必须指明一张至少有一行数据的表"))
                    .found(Text.of("the header line alone", "只有表头行"));
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
            Fault fault = other.map(name -> new Fault(
                                    Code.WRONG_TABLE,
                                    Text.of("the file must be the table of {row}", "文件必须是{row}表")
                                            .with("row", PartName.of(row.name())))
                            .found(Text.of("the header of {name}", "{name}表的表头").with("name", PartName.of(name)))
                            .why(Text.of("probably two file names are swapped", "可能是两个文件名写反了")))
                    .orElseGet(() -> new Fault(
                                    Code.COLUMN_MISSING,
                                    Text.of(
                                                    "the table of {row} must have the column{missing} {missing2}",
                                                    "{row}表必须有列{missing} {missing2}")
                                            .with("row", PartName.of(row.name()))
                                            .with("missing", missing.size() > 1 ? Text.of("s", "") : Text.NONE)
                                            .with("missing2", Text.ids(missing)))
                            .found(nearMiss(missing)));
            in.problems()
                    .add(
                            headerSite,
                            fault.fix(Text.of("the columns are `{names}`", "各列是 `{names}`")
                                    .with("names", String.join(",", row.names()))));
        }

        private Text nearMiss(List<String> missing) {
            Optional<String> near = Nearest.to(missing.get(0), columns);
            return near.map(name -> Text.same("`" + name + "`")).orElse(Text.of("no such column", "没有这一列"));
        }

        private void surplus(CsvFile.Row line) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                if (!row.names().contains(column) && !column.equals(NOTE)) {
                    in.problems()
                            .add(
                                    line.site(i),
                                    new Fault(
                                                    Code.COLUMN_UNKNOWN,
                                                    Text.of(
                                                                    "`{column}` is not a column of {row}",
                                                                    "`{column}` 不是{row}表的列")
                                                            .with("column", column)
                                                            .with("row", PartName.of(row.name())))
                                            .found(
                                                    column.isEmpty()
                                                            ? Text.of("a column without a name", "没有名称的列")
                                                            : Text.same("`" + column + "`"))
                                            .fix(Nearest.advice(column, row.names())));
                } else if (!seen.add(column)) {
                    in.problems()
                            .add(
                                    line.site(i),
                                    new Fault(
                                                    Code.COLUMN_TWICE,
                                                    Text.of("`{column}` must stand once", "`{column}` 只能出现一次")
                                                            .with("column", column))
                                            .found(Text.of("it a second time", "第二次出现")));
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
