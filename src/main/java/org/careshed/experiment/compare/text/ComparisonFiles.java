package org.careshed.experiment.compare.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.experiment.compare.Compared;
import org.careshed.experiment.compare.Comparison;
import org.careshed.experiment.compare.Side;
import org.careshed.experiment.compare.words.Difference;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;
import org.careshed.result.ResultException;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Csv;
import org.careshed.result.file.Json;
import org.careshed.result.folder.CodeVersion;

/** A comparison as {@value #JSON} and {@value #CSV}; equal comparisons give equal bytes. */
public final class ComparisonFiles {
    /** For programs: scenarios, their differences, all figures. */
    public static final String JSON = "comparison.json";

    /** One figure of one arm a row. */
    public static final String CSV = "contrasts.csv";

    private static final int DECIMALS = 9;
    private static final int P_DECIMALS = 12;
    private static final List<String> TEXTS = List.of("arm", "base", "measure", "of", "unit");

    private ComparisonFiles() {}

    /**
     * Writes both files into a folder, which is made if there is none.
     *
     * @throws ResultException when the disk fails
     */
    public static void write(Comparison comparison, Path folder) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve(CSV), csv(comparison).getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(folder.resolve(JSON), Json.bytes(json(comparison)));
        } catch (IOException fault) {
            throw ResultException.of(fault, folder);
        }
    }

    /** The table. */
    static String csv(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        for (Compared row : comparison.rows()) {
            Map<String, String> cells = cells(comparison, row);
            if (text.length() == 0) {
                text.append(Csv.line(new ArrayList<>(cells.keySet())));
            }
            StringBuilder line = new StringBuilder();
            cells.forEach((column, cell) -> Csv.cell(line, cell, TEXTS.contains(column), line.length() == 0));
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** A row of the table by column. */
    static Map<String, String> cells(Comparison comparison, Compared row) {
        Estimate difference = row.contrast().difference();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("arm", row.arm());
        cells.put("base", comparison.base().id());
        cells.put("measure", row.figure().measure());
        cells.put("of", row.figure().of());
        cells.put("unit", row.figure().unit());
        cells.put("base_mean", row.contrast().base().meanText(DECIMALS));
        cells.put("with_mean", row.contrast().with().meanText(DECIMALS));
        cells.put("difference", difference.meanText(DECIMALS));
        cells.put("half_width", difference.halfWidthText(DECIMALS));
        cells.put("p", text(row.p(), P_DECIMALS));
        cells.put("holm_p", text(row.holm(), P_DECIMALS));
        cells.put("p_unpaired", text(row.contrast().pValueUnpaired(), P_DECIMALS));
        cells.put("variance_ratio", text(row.contrast().varianceRatio(), DECIMALS));
        cells.put("worlds", Integer.toString(difference.replications()));
        cells.put("undefined", Integer.toString(difference.undefined()));
        cells.put("width_asked", text(row.width(), DECIMALS));
        cells.put("verdict", row.verdict().words());
        cells.put(
                "draws",
                row.draws().map(draws -> Integer.toString(draws.draws())).orElse(""));
        cells.put("draws_p5", text(row.draws().map(draws -> draws.low()), DECIMALS));
        cells.put("draws_p95", text(row.draws().map(draws -> draws.high()), DECIMALS));
        cells.put(
                "dominates", row.draws().map(draws -> draws.dominates().words()).orElse(""));
        return cells;
    }

    private static String text(Optional<Double> value, int decimals) {
        return value.map(number -> Fixed.of(number, decimals)).orElse("");
    }

    private static Map<String, Object> json(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        CodeVersion code = CodeVersion.current();
        json.put("careshed_comparison", 1);
        json.put("version", code.version());
        json.put("build", code.build());
        json.put("seed", comparison.seed());
        json.put("draws", comparison.draws());
        comparison.until().ifPresent(until -> {
            Map<String, Object> asked = new LinkedHashMap<>();
            until.share().ifPresent(share -> asked.put("share_of_base", share));
            asked.putAll(new TreeMap<>(until.widths()));
            json.put("until", asked);
        });
        json.put("comparisons", comparison.tested());
        json.put("base", side(comparison.base()));
        json.put("arms", comparison.others().stream().map(ComparisonFiles::side).toList());
        json.put(
                "contrasts",
                comparison.rows().stream()
                        .map(row -> numbers(cells(comparison, row)))
                        .toList());
        return json;
    }

    private static Map<String, Object> side(Side side) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", side.id());
        json.put("name", side.name().english());
        json.put("hash", side.hash());
        json.put("worlds", side.worlds());
        json.put(
                "differences",
                side.differences().stream().map(ComparisonFiles::difference).toList());
        return json;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
        json.put("where", difference.where());
        json.put("before", difference.before());
        json.put("after", difference.after());
        json.put("words", difference.words().english());
        return json;
    }

    private static Map<String, Object> numbers(Map<String, String> cells) {
        Map<String, Object> json = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            if (TEXTS.contains(column) || column.equals("verdict") || column.equals("dominates")) {
                json.put(column, cell);
            } else {
                json.put(column, cell.isEmpty() ? Json.NULL : new BigDecimal(cell));
            }
        });
        return json;
    }
}
