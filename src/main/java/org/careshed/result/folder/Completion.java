package org.careshed.result.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.quantity.Halt;
import org.careshed.result.Headline;
import org.careshed.result.Merge;
import org.careshed.result.Reading;
import org.careshed.result.Summary;
import org.careshed.result.SummaryText;
import org.careshed.result.Table;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.CrashPoint;
import org.careshed.result.file.Csv;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.parquet.ParquetTables;

/** Turns the parts of all replications into finished results; the order of writing makes a crash harmless anywhere. */
final class Completion {
    /** Folder of the tables as Parquet. */
    static final String PARQUET = "parquet/";

    static final String SCENARIO = "scenario/";
    static final String SUMMARY_JSON = "summary.json";
    static final String SUMMARY_TEXT = "summary.txt";

    private final Path folder;
    private final RunPlan plan;
    private final RunContent content;
    private final PartStore parts;
    private final Halt halt;

    /** @param halt asked before each part that is read and each table that is written once more */
    Completion(Path folder, RunPlan plan, RunContent content, PartStore parts, Halt halt) {
        this.folder = folder;
        this.plan = plan;
        this.content = content;
        this.parts = parts;
        this.halt = halt;
    }

    /** Writes what is known before the first replication, the plan first, so that the folder is known as ours. */
    static void begin(Path folder, RunPlan plan, RunContent content) throws IOException {
        List<Manifest.Entry> files = new ArrayList<>();
        content.scenarioFiles()
                .forEach((path, bytes) ->
                        files.add(new Manifest.Entry(SCENARIO + path, Fingerprint.of(bytes), Optional.empty())));
        AtomicFile.write(folder.resolve(Manifest.NAME), new Manifest(plan, files).bytes());
        try (NewFiles start = new NewFiles(folder)) {
            for (Map.Entry<String, byte[]> file : content.scenarioFiles().entrySet()) {
                start.write(SCENARIO + file.getKey(), file.getValue());
            }
            start.commit();
        }
    }

    /** Writes all the rest, the marker last. */
    Summary write(byte[] stamp) throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>(scenarioAndParts());
        Summary summary = writeFindings(entries);
        Manifest manifest = new Manifest(plan, entries);
        try (NewFiles last = new NewFiles(folder)) {
            last.write(PartStore.JOURNAL, manifest.journal());
            last.write(Stamp.NAME, stamp);
            last.write(Manifest.NAME, manifest.bytes());
            last.commit();
        }
        CrashPoint.BEFORE_COMPLETE.reach();
        AtomicFile.write(folder.resolve(Manifest.COMPLETE), manifest.marker());
        return summary;
    }

    static Summary summary(RunPlan plan, List<List<Reading>> readings) {
        return new Summary(
                plan.scenario(),
                plan.title(),
                plan.hash(),
                plan.replications().size(),
                plan.provisional(),
                Headline.of(readings));
    }

    private Summary writeFindings(List<Manifest.Entry> entries) throws IOException {
        try (NewFiles files = new NewFiles(folder)) {
            Merge merge = new Merge(files);
            for (int replication : plan.replications()) {
                halt.ask();
                merge.add(parts.read(replication));
            }
            merge.finish(content.staticTables());
            Summary summary = summary(plan, merge.readings());
            files.write(SUMMARY_JSON, summary.json());
            files.write(SUMMARY_TEXT, SummaryText.bytes(summary));
            files.commit()
                    .forEach((path, is) -> entries.add(new Manifest.Entry(
                            path, is, Optional.ofNullable(merge.rows().get(path)))));
            writeParquet(merge, entries);
            return summary;
        }
    }

    /** The tables once more for Python, R and SQL, read back from the files that people read. */
    private void writeParquet(Merge merge, List<Manifest.Entry> entries) throws IOException {
        try (ParquetTables parquet = new ParquetTables();
                NewFiles files = new NewFiles(folder)) {
            for (Table head : merge.heads()) {
                halt.ask();
                String csv = Merge.TABLES + head.name() + ".csv";
                List<List<String>> lines = Csv.read(csv, Files.readString(folder.resolve(csv)));
                files.write(
                        PARQUET + head.name() + ".parquet",
                        parquet.bytes(new Table(
                                head.name(), head.meaning(), head.columns(), lines.subList(1, lines.size()))));
            }
            files.commit().forEach((path, is) -> {
                String csv = path.replace(PARQUET, Merge.TABLES).replace(".parquet", ".csv");
                entries.add(new Manifest.Entry(
                        path, is, Optional.ofNullable(merge.rows().get(csv))));
            });
        }
    }

    private List<Manifest.Entry> scenarioAndParts() {
        List<Manifest.Entry> entries = new ArrayList<>();
        content.scenarioFiles()
                .forEach((path, bytes) ->
                        entries.add(new Manifest.Entry(SCENARIO + path, Fingerprint.of(bytes), Optional.empty())));
        parts.finished()
                .forEach((replication, part) -> entries.add(
                        new Manifest.Entry(plan.partPath(replication), part.content(), Optional.of(part.rows()))));
        return entries;
    }
}
