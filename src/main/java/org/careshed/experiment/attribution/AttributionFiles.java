package org.careshed.experiment.attribution;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.asked.Factor;
import org.careshed.experiment.attribution.asked.Plan;
import org.careshed.experiment.attribution.factorial.Word;
import org.careshed.result.ResultException;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Csv;
import org.careshed.result.file.Json;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.value.Texts;

/** The files of an attribution. Their bytes depend on the question, the scenario and the code alone. */
final class AttributionFiles {
    /** What was done and all that came of it, for programs. */
    static final String JSON = "attribution.json";

    private AttributionFiles() {}

    static void write(Attributed attributed, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<Map<String, String>>> table :
                    attributed.rows().entrySet()) {
                AtomicFile.write(
                        folder.resolve(table.getKey() + ".csv"),
                        csv(table.getValue()).getBytes(StandardCharsets.UTF_8));
            }
            results(attributed, folder.resolve(Rows.RESULTS + ".csv"));
            AtomicFile.write(folder.resolve(JSON), Json.bytes(described(attributed)));
        } catch (IOException fault) {
            throw ResultException.of(fault, folder);
        }
    }

    static void json(Attributed attributed, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, Json.bytes(described(attributed)));
        } catch (IOException fault) {
            throw ResultException.of(fault, file);
        }
    }

    private static String csv(List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder();
        for (Map<String, String> row : rows) {
            text.append(lines(row, text.length() == 0));
        }
        return text.toString();
    }

    private static void results(Attributed attributed, Path target) throws IOException {
        try (AtomicFile file = new AtomicFile(target)) {
            PrintWriter out = new PrintWriter(new OutputStreamWriter(file.out(), StandardCharsets.UTF_8));
            AtomicBoolean begun = new AtomicBoolean();
            Rows.results(attributed, row -> out.print(lines(row, !begun.getAndSet(true))));
            if (out.checkError()) { // flushes, too
                throw new IOException("could not write " + target);
            }
            file.commit();
        }
    }

    /** A row, with the head of its table above the first. */
    private static String lines(Map<String, String> row, boolean first) {
        StringBuilder line = new StringBuilder();
        row.forEach((column, cell) -> Csv.cell(line, cell, Rows.isText(column), line.length() == 0));
        return (first ? Csv.line(new ArrayList<>(row.keySet())) : "") + line + "\n";
    }

    private static Map<String, Object> described(Attributed attributed) {
        Attribution asked = attributed.asked();
        CodeVersion code = CodeVersion.current();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("careshed_attribution", 1);
        json.put("version", code.version());
        json.put("build", code.build());
        json.put("id", asked.id());
        json.put("name", asked.name());
        json.put("scenario", asked.scenario().getFileName().toString());
        json.put("replications", asked.effort().replications());
        json.put("seed", asked.effort().seed());
        asked.effort().calendar().ifPresent(calendar -> {
            json.put("warm_up_days", calendar.warmUpDays());
            json.put("days", calendar.days());
        });
        if (!attributed.draws().isEmpty()) {
            json.put("draws", attributed.draws());
        }
        json.put("measures", Texts.word(asked.effort().measures()));
        json.put("design", design(asked.plan()));
        json.put("factors", factors(asked));
        json.put("always_on", DesignText.levers(asked, asked.background()));
        json.put("effects_judged_at_once", Answer.judged(attributed.answers(), true));
        json.put("shares_judged_at_once", Answer.judged(attributed.answers(), false));
        json.put(
                "left_out",
                attributed.ledger().partial().stream()
                        .map(figure -> figure.measure() + " " + figure.of())
                        .toList());
        attributed
                .rows()
                .forEach((name, rows) ->
                        json.put(name, rows.stream().map(Rows::numbers).toList()));
        return json;
    }

    private static Map<String, Object> design(Plan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (plan instanceof Plan.Fractional some) {
            json.put("kind", "fraction");
            json.put("resolution_asked", some.resolution());
            json.put("resolution", some.runs().resolution().orElse(0));
            json.put("folded_over", some.foldedOver());
            json.put(
                    "defining",
                    some.runs().defining().stream().map(Word::text).sorted().toList());
        } else if (plan instanceof Plan.Sampled sampled) {
            json.put("kind", "orders");
            json.put("orders", sampled.orders());
        } else {
            json.put("kind", "full");
        }
        return json;
    }

    private static List<Map<String, Object>> factors(Attribution asked) {
        List<Map<String, Object>> factors = new ArrayList<>();
        for (int i = 0; i < asked.factors().size(); i++) {
            Factor factor = asked.factors().get(i);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("letter", Word.text(1 << i));
            json.put("id", factor.id());
            json.put("name", factor.name());
            json.put("levers", DesignText.levers(asked, factor.places()));
            factors.add(json);
        }
        return factors;
    }
}
