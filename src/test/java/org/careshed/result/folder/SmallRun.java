package org.careshed.result.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Summary;
import org.careshed.result.Table;
import org.careshed.result.file.Fingerprint;

/** A run small enough to look at: three replications, two tables, one static table. */
public final class SmallRun {
    private SmallRun() {}

    public static RunPlan plan(int replications) {
        return plan(7, replications);
    }

    public static RunPlan plan(long seed, int replications) {
        return new RunPlan(
                "two-towns",
                "Two towns, one hospital",
                Optional.of("choice constants are not calibrated"),
                Fingerprint.sha256("the scenario"),
                seed,
                IntStream.rangeClosed(1, replications).boxed().toList(),
                List.of("flows", "waits"),
                new CodeVersion("0.1.0", "abc", "0123"));
    }

    public static RunContent content() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("scenario.yaml", "careshed: 1\nname: 海盐县\n".getBytes(StandardCharsets.UTF_8));
        files.put("tables/places.csv", "id\nwest\n".getBytes(StandardCharsets.UTF_8));
        Table places = new Table(
                "places",
                "Towns.",
                List.of(
                        Column.text("id", "Id."),
                        Column.text("name_zh", "Name."),
                        Column.decimal("longitude", "degree", "East.")),
                List.of(List.of("west", "武原", "120.946000"), List.of("=east", "a,b \"c\"\nd", "-1.5")));
        return new RunContent(files, List.of(places));
    }

    public static Part part(int replication) {
        Table flows = new Table(
                "flows",
                "Visits from homes to facilities.",
                List.of(
                        Column.text("home_place", "Place of residence."),
                        Column.text("facility", "Facility."),
                        Column.integer("visits", "visits", "Counted visits.")),
                List.of(
                        List.of("west", "@clinic", Integer.toString(100 + replication)),
                        List.of("east", "a\tb\\n", "-" + replication),
                        List.of("", "海盐", "")));
        Table empty =
                new Table("waits", "No waits.", List.of(Column.decimal("wait_minutes", "minutes", "Wait.")), List.of());
        List<Reading> readings = List.of(
                Reading.ratio("care_in_county_share", "all", "share", 850 + replication, 1000),
                Reading.ratio("mean_wait_minutes", "village-station", "minutes", 60 + replication, 10),
                Reading.ratio("mean_wait_minutes", "county-hospital", "minutes", 7, 0));
        return new Part(replication, readings, List.of(flows, empty));
    }

    /** Runs what is missing and finishes. */
    public static Summary fill(Path folder, RunPlan plan) {
        try (ResultFolder results = ResultFolder.open(folder, plan, content())) {
            results.missing().forEach(replication -> results.add(part(replication)));
            return results.finish(1);
        }
    }

    /** Content of every file that inputs determine, by path. */
    public static Map<String, String> pureFiles(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : FolderState.files(folder)) {
            if (!path.equals(Stamp.NAME) && !path.equals(".lock")) {
                files.put(path, Files.readString(folder.resolve(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
