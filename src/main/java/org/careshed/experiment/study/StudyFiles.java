package org.careshed.experiment.study;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.study.plan.Design;
import org.careshed.experiment.study.plan.Study;
import org.careshed.result.Column;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Csv;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.file.Json;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** The files of an experiment. Their bytes depend on the experiment, the scenario and the code alone. */
final class StudyFiles {
    private static final String FORMAT = "careshed experiment 1";

    private StudyFiles() {}

    /**
     * Writes the tables and, last, what was done: {@code experiment.json} names every table with its fingerprint.
     *
     * @param hash of the scenario as it stands in its files
     * @throws ResultException when the disk fails
     */
    static void write(Path folder, Study study, String hash, Layout layout, Records records, List<Answer> answers) {
        List<Table> tables = List.of(
                Ledger.points(layout),
                Ledger.results(study, layout, records),
                Ledger.means(study, layout, records),
                Ledger.sensitivity(study, answers));
        try {
            Files.createDirectories(folder);
            Map<String, String> prints = new LinkedHashMap<>();
            for (Table table : tables) {
                Fingerprint print = AtomicFile.write(folder.resolve(table.name() + ".csv"), csv(table));
                prints.put(table.name() + ".csv", print.sha256());
            }
            Map<String, Object> all = described(study, hash, layout);
            all.put("tables", tables.stream().map(StudyFiles::described).toList());
            all.put("files", prints);
            AtomicFile.write(folder.resolve("experiment.json"), Json.bytes(all));
        } catch (IOException fault) {
            throw ResultException.of(fault, folder);
        }
    }

    private static byte[] csv(Table table) {
        StringBuilder text = new StringBuilder(
                Csv.line(table.columns().stream().map(Column::name).toList()));
        for (List<String> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                Csv.cell(text, row.get(i), !isNumber(row.get(i)), i == 0);
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A negative number is no formula; every other cell that begins like one is guarded. */
    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static Map<String, Object> described(Table table) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", table.name());
        map.put("meaning", table.meaning());
        map.put("rows", table.rows().size());
        map.put(
                "columns",
                table.columns().stream()
                        .map(column -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("name", column.name());
                            one.put("meaning", column.meaning());
                            return one;
                        })
                        .toList());
        return map;
    }

    private static Map<String, Object> described(Study study, String hash, Layout layout) {
        Map<String, Object> all = new LinkedHashMap<>();
        CodeVersion code = CodeVersion.current();
        all.put("format", FORMAT);
        all.put("id", study.id());
        all.put("name", study.name());
        all.put("scenario", study.scenario().getFileName().toString());
        all.put("scenario_hash", hash);
        all.put("code", code.version());
        all.put("sources", code.build());
        all.put("replications", study.effort().replications());
        all.put("seed", study.effort().seed());
        study.effort().calendar().ifPresent(calendar -> {
            all.put("warm_up_days", calendar.warmUpDays());
            all.put("days", calendar.days());
        });
        all.put("measures", Texts.word(study.effort().measures()));
        all.put("design", described(study.design()));
        all.put("points", layout.points().size());
        all.put(
                "parameters",
                study.parameters().stream().map(StudyFiles::described).toList());
        all.put("outputs", study.outputs().stream().map(StudyFiles::described).toList());
        return all;
    }

    private static Map<String, Object> described(Design design) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (design instanceof Design.Grid grid) {
            map.put("kind", "grid");
            map.put("levels", grid.levels());
            grid.settings()
                    .forEach((id, values) -> map.put(
                            "settings_of_" + id,
                            values.stream().map(Numbers::plain).collect(Collectors.joining(" "))));
        } else if (design instanceof Design.Sample sample) {
            map.put("kind", Texts.word(sample.kind()));
            map.put("points", sample.points());
        } else if (design instanceof Design.Morris morris) {
            map.put("kind", "morris");
            map.put("trajectories", morris.trajectories());
            map.put("levels", morris.levels());
        } else if (design instanceof Design.Indices indices) {
            map.put("kind", "sobol-indices");
            map.put("samples", indices.samples());
        } else if (design instanceof Design.Rows rows) {
            map.put("kind", "rows");
            map.put("rows", rows.rows().size());
        }
        return map;
    }

    private static Map<String, Object> described(Dial dial) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", dial.id());
        map.put("name", dial.name());
        map.put("way", Texts.word(dial.way()));
        map.put("paths", String.join(" ", dial.paths()));
        map.put("low", new BigDecimal(Numbers.plain(dial.low())));
        map.put("high", new BigDecimal(Numbers.plain(dial.high())));
        map.put("source", dial.evidence().source());
        map.put("grade", dial.evidence().grade().name());
        return map;
    }

    private static Map<String, Object> described(Study.Output output) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", output.id());
        map.put("name", output.name());
        map.put("figure", output.quantity().text());
        return map;
    }
}
