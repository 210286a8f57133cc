package org.careshed.result.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.file.Json;
import org.careshed.result.file.JsonObject;

/**
 * {@code manifest.json}: the plan of a run and, when it is complete, each file with size, checksum and rows. It holds
 * only what the inputs determine; the same run anywhere gives the same bytes.
 *
 * @param plan what determines the results
 * @param files the files, sorted by path; while the run lasts only those of the scenario
 */
public record Manifest(RunPlan plan, List<Entry> files) {
    /** Name in the results folder. */
    public static final String NAME = "manifest.json";

    /** Name of the marker that is written last; without it results are partial and readers refuse them. */
    public static final String COMPLETE = "COMPLETE";

    /** Largest marker that is read, bytes. */
    static final long MOST_MARKER_BYTES = 1L << 16;

    /** Largest manifest that is read, bytes. */
    public static final long MOST_BYTES = 16L << 20;

    private static final String FORMAT_KEY = "careshed_results";

    public Manifest {
        files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
    }

    /**
     * A file of the results.
     *
     * @param path relative to the folder, parts joined by {@code /}
     * @param content size and checksum
     * @param rows rows of data; empty where the file has no rows
     */
    public record Entry(String path, Fingerprint content, Optional<Long> rows) {}

    /** Reads a manifest; refuses other formats and anything that this class would not have written. */
    public static Manifest read(byte[] bytes) throws CorruptFileException {
        JsonObject json = JsonObject.read(NAME, bytes);
        long format = json.whole(FORMAT_KEY, 0, Integer.MAX_VALUE);
        if (format != RunPlan.FORMAT) {
            throw new CorruptFileException(
                    NAME,
                    Text.of(
                                    "has format {format}, {than} than the format {read} that this Careshed reads",
                                    "格式为 {format}，比本版 Careshed 能读取的格式 {read} {than}")
                            .with("format", format)
                            .with("than", format > RunPlan.FORMAT ? Text.of("newer", "新") : Text.of("older", "旧"))
                            .with("read", RunPlan.FORMAT));
        }
        try {
            Manifest manifest = new Manifest(plan(json), entries(json));
            if (!Arrays.equals(manifest.bytes(), bytes)) {
                throw new CorruptFileException(
                        NAME, Text.of("was altered: its parts do not fit together", "已被改动：各部分互不相符"));
            }
            return manifest;
        } catch (IllegalArgumentException e) {
            throw new CorruptFileException(
                    NAME, Text.of("{fault}", "内容不符：{fault}").with("fault", String.valueOf(e.getMessage())));
        }
    }

    /** The file's bytes. */
    public byte[] bytes() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(FORMAT_KEY, RunPlan.FORMAT);
        members.put("scenario", plan.scenario());
        members.put("title", plan.title());
        members.put(
                "provisional",
                plan.provisional().isPresent() ? plan.provisional().get() : Json.NULL);
        members.put("scenario_sha256", plan.scenarioHash());
        members.put("seed", plan.seed());
        members.put("replications", plan.replications());
        members.put("measures", plan.measures());
        members.put("version", plan.code().version());
        members.put("build", plan.code().build());
        members.put("hash", plan.hash());
        members.put("files", files.stream().map(Manifest::members).toList());
        return Json.bytes(members);
    }

    /** The marker's bytes: counts, and the checksums of the two files that vouch for all others. */
    byte[] marker() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("careshed_complete", RunPlan.FORMAT);
        members.put("hash", plan.hash());
        members.put("replications", plan.replications().size());
        members.put("files", files.size());
        members.put(
                "bytes",
                files.stream().mapToLong(file -> file.content().bytes()).sum());
        members.put(
                "rows", files.stream().mapToLong(file -> file.rows().orElse(0L)).sum());
        members.put("manifest_sha256", Fingerprint.of(bytes()).sha256());
        members.put("journal_sha256", Fingerprint.of(journal()).sha256());
        return Json.bytes(members);
    }

    /** The entry of a path. */
    Optional<Entry> entry(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** The journal that belongs to these files, as bytes. */
    byte[] journal() {
        List<PartStore.Entry> parts = new ArrayList<>();
        Map<String, Entry> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        for (int replication : plan.replications()) {
            Entry file = byPath.get(plan.partPath(replication));
            if (file != null) {
                long rows = file.rows().orElse(0L);
                parts.add(new PartStore.Entry(replication, plan.partKey(replication), rows, file.content()));
            }
        }
        return PartStore.journal(parts);
    }

    private static Map<String, Object> members(Entry entry) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("path", entry.path());
        members.put("bytes", entry.content().bytes());
        entry.rows().ifPresent(rows -> members.put("rows", rows));
        members.put("sha256", entry.content().sha256());
        return members;
    }

    private static RunPlan plan(JsonObject json) throws CorruptFileException {
        return new RunPlan(
                json.text("scenario"),
                json.text("title"),
                json.optionalText("provisional"),
                json.text("scenario_sha256"),
                json.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
                json.wholes("replications", 0, Integer.MAX_VALUE),
                json.texts("measures"),
                new CodeVersion(json.text("version"), json.text("build"), ""));
    }

    private static List<Entry> entries(JsonObject json) throws CorruptFileException {
        List<Entry> entries = new ArrayList<>();
        for (JsonObject file : json.objects("files")) {
            Fingerprint content = new Fingerprint(file.whole("bytes", 0, Long.MAX_VALUE), file.text("sha256"));
            entries.add(new Entry(file.text("path"), content, file.optionalWhole("rows", 0, Long.MAX_VALUE)));
        }
        return entries;
    }
}
