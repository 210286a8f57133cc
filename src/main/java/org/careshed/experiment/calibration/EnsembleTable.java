package org.careshed.experiment.calibration;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Panel;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Csv;

/**
 * The ensemble as a table that runs can use: a row a draw, draw 0 the fit itself. Columns with a {@code /} are numbers of
 * the scenario, whole, so that the table needs no other file: a scenario that is read with the numbers of a row is that
 * draw's county. The other columns say which draw it is, whether it was kept, and what its parameters are.
 */
public final class EnsembleTable {
    private static final String DRAW = "draw";
    private static final String KEPT = "kept";
    private static final String MISSES = "misses";

    private final SortedMap<Integer, SortedMap<String, BigDecimal>> numbers = new TreeMap<>();
    private final List<Integer> kept = new ArrayList<>();

    private EnsembleTable() {}

    /**
     * Reads a table.
     *
     * @throws ResultException when it cannot be read or is no such table
     */
    public static EnsembleTable read(Path file) {
        try {
            return parsed(Csv.read(file.toString(), Files.readString(file)), file);
        } catch (CorruptFileException damaged) {
            throw refused(file, damaged.told());
        } catch (IOException fault) {
            throw refused(file, Text.of("it cannot be read", "无法读取"));
        }
    }

    /** Numbers of the draws that were kept, ascending, without the fit. */
    public List<Integer> kept() {
        return List.copyOf(kept);
    }

    /**
     * Numbers of a draw by path in the scenario.
     *
     * @throws ResultException when the table has no such draw
     */
    public SortedMap<String, BigDecimal> numbers(int draw) {
        if (!numbers.containsKey(draw)) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of("the ensemble has no draw {draw}; it has 0 to {last}", "参数集合中没有第 {draw} 组；有第 0 至 {last} 组")
                            .with("draw", draw)
                            .with("last", numbers.lastKey()));
        }
        return new TreeMap<>(numbers.get(draw));
    }

    /** What a calibration found as a table. */
    static String text(Found found) {
        TreeSet<String> paths = new TreeSet<>(found.numbers().keySet());
        found.draws().forEach(draw -> paths.addAll(draw.numbers().keySet()));
        List<String> header = new ArrayList<>(List.of(DRAW, KEPT, MISSES));
        header.addAll(found.parameters());
        header.addAll(paths);
        SortedMap<String, BigDecimal> all = new TreeMap<>(found.all());
        StringBuilder text = new StringBuilder(line(header));
        text.append(line(row(found, found.centre(), paths, all)));
        found.draws().forEach(draw -> text.append(line(row(found, draw, paths, all))));
        return text.toString();
    }

    private static List<String> row(
            Found found, Draw draw, TreeSet<String> paths, SortedMap<String, BigDecimal> scenario) {
        List<String> cells = new ArrayList<>(
                List.of(Integer.toString(draw.number()), draw.kept() ? "yes" : "no", String.join(" ", draw.misses())));
        draw.drawn().forEach(setting -> cells.add(Panel.number(setting).toPlainString()));
        if (draw.drawn().isEmpty()) {
            found.plan().ensemble().ifPresent(ensemble -> ensemble.drawn().forEach(dial -> cells.add("")));
        }
        for (int i = 0; i < draw.fitted().size(); i++) {
            Dial dial = found.plan().free().get(i).dial();
            cells.add(Panel.number(dial.setting(draw.fitted().get(i))).toPlainString());
        }
        for (String path : paths) {
            BigDecimal number = draw.numbers().getOrDefault(path, scenario.get(path));
            cells.add(number == null ? "" : number.toPlainString());
        }
        return cells;
    }

    /** Numbers are no formulas here, also those below 0. */
    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            Csv.cell(line, cells.get(i), false, i == 0);
        }
        return line.append('\n').toString();
    }

    private static EnsembleTable parsed(List<List<String>> rows, Path file) {
        if (rows.isEmpty()
                || !rows.get(0).subList(0, Math.min(2, rows.get(0).size())).equals(List.of(DRAW, KEPT))) {
            throw refused(file, Text.of("its first columns must be `draw` and `kept`", "前两列必须是 `draw` 和 `kept`"));
        }
        EnsembleTable table = new EnsembleTable();
        List<String> header = rows.get(0);
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
                cells.put(header.get(i), row.get(i));
            }
            try {
                table.add(cells);
            } catch (NumberFormatException bad) {
                throw refused(
                        file,
                        Text.of(
                                        "the row of draw `{draw}` holds something that is no number",
                                        "`draw` 为 `{draw}` 的一行中有不是数字的内容")
                                .with("draw", cells.get(DRAW)));
            }
        }
        return table;
    }

    private void add(Map<String, String> cells) {
        int draw = Integer.parseInt(cells.get(DRAW));
        SortedMap<String, BigDecimal> changes = new TreeMap<>();
        cells.forEach((column, cell) -> {
            if (column.contains("/") && !cell.isEmpty()) {
                changes.put(column, new BigDecimal(cell));
            }
        });
        numbers.put(draw, changes);
        if (draw > 0 && cells.get(KEPT).equals("yes")) {
            kept.add(draw);
        }
    }

    private static ResultException refused(Path file, Text why) {
        return new ResultException(
                ResultException.BAD_RESULTS,
                Text.of("{file} is no ensemble table: {why}", "{file} 不是参数集合表：{why}")
                        .with("file", file)
                        .with("why", why));
    }
}
