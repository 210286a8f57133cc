package org.careshed.experiment.study.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.experiment.design.Change;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.PlanFile;
import org.careshed.experiment.study.plan.Design.Cell;
import org.careshed.experiment.study.plan.Design.Column;
import org.careshed.experiment.study.plan.Design.Row;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.source.CsvFile;

/**
 * Reads a table of scenarios, one a row. A column is named after a parameter or after the path of a number; {@value #ID}
 * names the rows and {@value #NOTE} is never read.
 */
final class RowsTable {
    private static final String ID = "id";
    private static final String NOTE = "note";

    private final List<Dial> parameters;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private List<String> header = List.of();
    private List<Column> columns = List.of();
    private int taken;

    private RowsTable(List<Dial> parameters, Problems problems) {
        this.parameters = parameters;
        this.problems = problems;
    }

    /** Reads the table that a design names; what is wrong is reported at its cell. */
    static Design.Rows read(PlanFile<?> file, DesignShape design, List<Dial> parameters) {
        RowsTable table = new RowsTable(parameters, file.problems());
        try {
            CsvFile.read(file.source().named(design.file().orElseThrow()), file.problems(), table::take);
            if (table.taken == 0) {
                throw new Fault(Code.NO_ROWS, Text.of("must name a table with at least one row", "须写一个至少有一行的表"))
                        .found(Text.of("the header line alone", "只有表头"));
            }
        } catch (Fault fault) {
            file.problems().add(file.binding().site(design, DesignShape.FILE), fault.about("file"));
        }
        return new Design.Rows(table.columns, table.rows);
    }

    private void take(CsvFile.Row line) {
        if (header.isEmpty()) {
            header(line);
            return;
        }
        taken++;
        String id = Integer.toString(taken);
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String text = line.cells().get(i).strip();
            String column = header.get(i);
            if (column.equals(ID) && !text.isEmpty()) {
                id = text;
            } else if (!column.equals(ID) && !column.equals(NOTE) && !text.isEmpty()) {
                int index = i;
                cell(column, text)
                        .ifPresentOrElse(
                                fault -> problems.add(line.site(index), fault),
                                () -> cells.put(
                                        column, new Cell(Change.of(text).orElseThrow(), text, line.site(index))));
            }
        }
        if (!ids.add(id)) {
            problems.add(
                    line.site(Math.max(0, header.indexOf(ID))),
                    new Fault(Code.DUPLICATE_ID, Text.of("each row must have an id of its own", "每行须有自己的 id"))
                            .found(Forms.quoted(id)));
        }
        rows.add(new Row(id, cells, line.site(0)));
    }

    private void header(CsvFile.Row line) {
        header = line.cells().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        List<Column> named = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.isEmpty()) {
                problems.add(
                        line.site(i),
                        new Fault(Code.COLUMN_UNKNOWN, Text.of("a column must have a name", "列须有名称"))
                                .fix(Text.of(
                                        "write the id of a parameter or the path of a number, or call it `note`",
                                        "写参数的 id 或数字的路径，或称为 `note`")));
            } else if (!seen.add(name)) {
                problems.add(
                        line.site(i),
                        new Fault(
                                        Code.COLUMN_TWICE,
                                        Text.of("`{name}` must stand once", "`{name}` 只能出现一次")
                                                .with("name", name))
                                .found(Text.of("it a second time", "再次出现")));
            } else if (!name.equals(ID) && !name.equals(NOTE)) {
                named.add(new Column(name, line.site(i)));
            }
        }
        columns = named;
    }

    /** What is wrong with a cell. */
    private Optional<Fault> cell(String column, String text) {
        Optional<Change> change = Change.of(text);
        if (change.isEmpty()) {
            return Optional.of(new Fault(
                            Code.NOT_A_NUMBER,
                            Text.of("`{column}` must be {words}", "`{column}` 须是{words}")
                                    .with("column", column)
                                    .with("words", Change.WORDS))
                    .found(Forms.quoted(text))
                    .fix(advice(text)));
        }
        boolean parameter = parameters.stream().anyMatch(dial -> dial.id().equals(column));
        if (!parameter) {
            return Optional.empty();
        }
        if (change.get().way() != Change.Way.SET) {
            return Optional.of(new Fault(
                            Code.WRONG_FORM,
                            Text.of("a setting of `{column}` must be a plain number", "`{column}` 的取值须是单纯的数字")
                                    .with("column", column))
                    .found(Forms.quoted(text))
                    .why(Text.of(
                            "what a setting does to numbers is said under `parameters`",
                            "取值怎样作用于数字，在 `parameters` 下说明"))
                    .fix(Text.of(
                            "name the numbers themselves in the header, for example `choice/weights/*/travel`",
                            "在表头写数字本身，例如 `choice/weights/*/travel`")));
        }
        return StudyReader.settingFault(
                parameters, column, change.get().amount().doubleValue());
    }

    private static Text advice(String text) {
        if (text.matches("[0-9.]+%")) {
            return Text.of("write `+{text}` for more, or the number itself", "增加请写 `+{text}`，或写数字本身")
                    .with("text", text);
        }
        if (text.matches("[+-][0-9.]+")) {
            return Text.of(
                            "write `{text}%` for a change in per cent, or the number itself",
                            "按百分比变化请写 `{text}%`，或写数字本身")
                    .with("text", text);
        }
        if (text.contains(",")) {
            return Text.of("write decimals with a point and no separators of thousands", "小数用点号，不用千位分隔符");
        }
        return Text.of("leave the cell empty where nothing changes", "不改变时让单元格空着");
    }
}
