package org.careshed.result.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.result.Merge;
import org.careshed.result.Summary;
import org.careshed.result.SummaryText;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.file.FingerprintStream;

/** Joins the parts of finished results once more, without writing, and compares with what was written. */
final class Rejoined {
    private final Map<String, FingerprintStream> sheets = new LinkedHashMap<>();
    private final Merge merge = new Merge(this::begin);

    private Rejoined() {}

    /** Where tables or summary are not what the parts give. */
    static List<Problem> problems(Path folder, Manifest manifest) {
        Rejoined rejoined = new Rejoined();
        try {
            for (int replication : manifest.plan().replications()) {
                rejoined.merge.add(PartStore.read(folder, manifest.plan(), replication));
            }
        } catch (IOException e) {
            return List.of(Problem.of("parts", e));
        } catch (IllegalArgumentException e) {
            return List.of(new Problem(
                    "parts", Text.of("{fault}", "内容不符：{fault}").with("fault", String.valueOf(e.getMessage()))));
        }
        return rejoined.compare(manifest);
    }

    private OutputStream begin(String path) {
        FingerprintStream sheet = new FingerprintStream(OutputStream.nullOutputStream());
        sheets.put(path, sheet);
        return sheet;
    }

    private List<Problem> compare(Manifest manifest) {
        Map<String, Fingerprint> wanted = new LinkedHashMap<>();
        sheets.forEach((path, sheet) -> wanted.put(path, sheet.fingerprint()));
        Summary summary = Completion.summary(manifest.plan(), merge.readings());
        wanted.put(Completion.SUMMARY_JSON, Fingerprint.of(summary.json()));
        wanted.put(Completion.SUMMARY_TEXT, Fingerprint.of(SummaryText.bytes(summary)));
        List<Problem> problems = new ArrayList<>();
        wanted.forEach((path, content) ->
                problem(manifest, path, content).ifPresent(what -> problems.add(new Problem(path, what))));
        return problems;
    }

    private Optional<Text> problem(Manifest manifest, String path, Fingerprint content) {
        Optional<Manifest.Entry> entry = manifest.entry(path);
        if (entry.isEmpty()) {
            return Optional.of(Text.of("is missing: the parts hold such a table", "缺失：各片段中有这张表"));
        }
        if (!entry.get().content().equals(content)) {
            return Optional.of(Text.of("is not what the parts give when they are joined", "与各片段合并所得不符"));
        }
        Optional<Long> rows = Optional.ofNullable(merge.rows().get(path));
        return entry.get().rows().equals(rows)
                ? Optional.empty()
                : Optional.of(Text.of("has {rows} rows, the manifest says {wanted}", "有 {rows} 行，清单所记为 {wanted} 行")
                        .with("rows", rows.orElse(0L))
                        .with("wanted", entry.get().rows().orElse(0L)));
    }
}
