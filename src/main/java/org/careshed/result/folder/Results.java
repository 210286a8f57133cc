package org.careshed.result.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.result.Column;
import org.careshed.result.Merge;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.ResultException;
import org.careshed.result.Summary;
import org.careshed.result.Table;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Csv;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.file.JsonObject;
import org.careshed.result.file.SafePath;

/**
 * Finished results, for reading: manifest and marker are checked on opening, each file when it is read. Anything partial
 * or altered is a {@link ResultException} that names the file.
 */
public final class Results {
    static final Text ALTERED = Text.of("was altered: its SHA-256 is not that of the manifest", "已被改动：其 SHA-256 与清单不符");

    private final Path folder;
    private final Manifest manifest;

    private Results(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Opens a complete folder. */
    public static Results open(Path folder) {
        try {
            byte[] marker = SafePath.read(folder, Manifest.COMPLETE, Manifest.MOST_MARKER_BYTES);
            Manifest manifest = Manifest.read(SafePath.read(folder, Manifest.NAME, Manifest.MOST_BYTES));
            if (!Arrays.equals(marker, manifest.marker())) {
                throw new CorruptFileException(
                        Manifest.COMPLETE, Text.of("does not vouch for this manifest", "与该清单不符"));
            }
            return new Results(folder, manifest);
        } catch (IOException e) {
            throw ResultException.of(e, folder);
        }
    }

    /** What determined the results. */
    public RunPlan plan() {
        return manifest.plan();
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** Checksum of every file that inputs determine, by path in the folder, as the manifest has them. */
    public SortedMap<String, Fingerprint> files() {
        SortedMap<String, Fingerprint> files = new TreeMap<>();
        manifest.files().forEach(entry -> files.put(entry.path(), entry.content()));
        return files;
    }

    /** The scenario as it was run. */
    public Path scenario() {
        return folder.resolve(Completion.SCENARIO + "scenario.yaml");
    }

    /** Names of the tables, sorted. */
    public List<String> tableNames() {
        return manifest.files().stream()
                .map(Manifest.Entry::path)
                .filter(path -> path.startsWith(Merge.TABLES))
                .map(path -> path.substring(Merge.TABLES.length(), path.length() - ".csv".length()))
                .toList();
    }

    /** A table as it stands in its file, with the column {@code replication} where replications differ. */
    public Table table(String name) {
        try {
            String path = Merge.TABLES + name + ".csv";
            List<List<String>> lines = Csv.read(path, text(path));
            Map<String, Column> described = described(name);
            List<Column> columns = new ArrayList<>();
            for (String column : lines.get(0)) {
                columns.add(Optional.ofNullable(described.get(column))
                        .orElseThrow(() -> new CorruptFileException(
                                path,
                                Text.of("column {column} is not described", "列 {column} 没有说明")
                                        .with("column", column))));
            }
            return new Table(name, described.get("").meaning(), columns, lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw ResultException.of(e, folder);
        }
    }

    /** The headline figures. */
    public Summary summary() {
        try {
            return Summary.read(Completion.SUMMARY_JSON, bytes(Completion.SUMMARY_JSON));
        } catch (IOException e) {
            throw ResultException.of(e, folder);
        }
    }

    /** The readings of each replication, in the order of the plan, each part checked when it is read. */
    public List<List<Reading>> readings() {
        RunPlan plan = manifest.plan();
        List<List<Reading>> readings = new ArrayList<>();
        try {
            for (int replication : plan.replications()) {
                String path = plan.partPath(replication);
                readings.add(
                        Part.read(path, bytes(path), plan.partKey(replication)).readings());
            }
        } catch (IOException e) {
            throw ResultException.of(e, folder);
        }
        return List.copyOf(readings);
    }

    /** What is wrong with the files that the manifest lists, by path; empty if each is as it was written. */
    public Map<String, Text> altered() {
        Map<String, Text> altered = new TreeMap<>();
        for (Manifest.Entry entry : manifest.files()) {
            try {
                if (!Fingerprint.of(SafePath.file(folder, entry.path())).equals(entry.content())) {
                    altered.put(entry.path(), ALTERED);
                }
            } catch (CorruptFileException e) {
                altered.put(entry.path(), e.told());
            } catch (IOException e) {
                altered.put(
                        entry.path(),
                        Text.of("cannot be read: {fault}", "无法读取：{fault}")
                                .with("fault", String.valueOf(e.getMessage())));
            }
        }
        return altered;
    }

    /** Where, when and with how much effort the run was made, as {@code stamp.json} tells it; empty if it was altered. */
    public Optional<JsonObject> stamp() {
        try {
            byte[] stamp = SafePath.read(folder, Stamp.NAME, Stamp.MOST_BYTES);
            return Stamp.isWhole(stamp) ? Optional.of(JsonObject.read(Stamp.NAME, stamp)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Map<String, Column> described(String table) throws IOException {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (List<String> line : Csv.read(Merge.DICTIONARY, text(Merge.DICTIONARY))) {
            if (line.get(0).equals(table)) {
                columns.put(line.get(1), new Column(line.get(1), type(line.get(2)), line.get(3), line.get(4)));
            }
        }
        return columns;
    }

    private static Column.Type type(String text) {
        return text.equals("table") ? Column.Type.TEXT : Column.Type.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) throws IOException {
        Manifest.Entry entry = manifest.entry(path)
                .orElseThrow(() -> new CorruptFileException(path, Text.of("is not among the results", "不在结果之中")));
        byte[] bytes = SafePath.read(folder, path, Integer.MAX_VALUE - 8L);
        if (!Fingerprint.of(bytes).equals(entry.content())) {
            throw new CorruptFileException(path, ALTERED);
        }
        return bytes;
    }
}
