package org.careshed.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.result.file.Csv;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.RunContent;
import org.careshed.result.folder.RunPlan;

/** Results written from tables on paper, so that pictures can be tested without a run. */
record PrintedRun(String title, Optional<String> provisional, int replications, int shift, Map<String, String> tables) {
    private static final List<String> STATIC = List.of("places", "facilities", "tiers");
    private static final List<String> COUNTED = List.of(
            "flows",
            "resource_use",
            "town_shares",
            "weekly_use",
            "hourly_use",
            "wait_distribution",
            "bed_days",
            "bed_use",
            "daily",
            "closing");

    /** Two towns, four villages and a city outside, with Chinese names. */
    static PrintedRun twoTowns() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String name : STATIC) {
            tables.put(name, resource(name));
        }
        for (String name : COUNTED) {
            tables.put(name, resource(name));
        }
        return new PrintedRun("Two towns 两个镇", Optional.of("constants are not calibrated."), 1, 0, tables);
    }

    PrintedRun titled(String newTitle) {
        return new PrintedRun(newTitle, provisional, replications, shift, tables);
    }

    /** Headline figures alone, as a run with few measures writes. */
    PrintedRun headlines() {
        PrintedRun run = this;
        for (String table : COUNTED) {
            run = run.without(table);
        }
        return run;
    }

    PrintedRun calibrated() {
        return new PrintedRun(title, Optional.empty(), replications, shift, tables);
    }

    PrintedRun replicated(int times) {
        return new PrintedRun(title, provisional, times, shift, tables);
    }

    /** With more visits in the county and fewer at the grassroots, by a little that differs between replications. */
    PrintedRun shifted(int by) {
        return new PrintedRun(title, provisional, replications, by, tables);
    }

    PrintedRun with(String table, String csv) {
        Map<String, String> changed = new LinkedHashMap<>(tables);
        changed.put(table, csv);
        return new PrintedRun(title, provisional, replications, shift, changed);
    }

    /** Only the head of a table. */
    PrintedRun emptied(String table) {
        return with(table, tables.get(table).lines().findFirst().orElseThrow() + "\n");
    }

    PrintedRun without(String table) {
        Map<String, String> changed = new LinkedHashMap<>(tables);
        changed.remove(table);
        return new PrintedRun(title, provisional, replications, shift, changed);
    }

    Path into(Path folder) {
        RunPlan plan = new RunPlan(
                "two-towns",
                title,
                provisional,
                Fingerprint.sha256("two towns"),
                7,
                IntStream.rangeClosed(1, replications).boxed().toList(),
                COUNTED,
                new CodeVersion("0.1.0", "abc", ""));
        RunContent content = new RunContent(new TreeMap<>(), read(STATIC));
        try (ResultFolder results = ResultFolder.open(folder, plan, content)) {
            for (int replication : results.missing()) {
                results.add(new Part(replication, readings(replication), read(COUNTED)));
            }
            results.finish(1);
        }
        return folder;
    }

    private List<Reading> readings(int replication) {
        return List.of(
                Reading.ratio(
                        "care_in_county_share",
                        "all",
                        "share",
                        856 + replication + shift + (shift == 0 ? 0 : replication % 2),
                        1000),
                Reading.ratio("grassroots_share_of_in_county_visits", "all", "share", 645 - shift, 1000),
                Reading.ratio("visits_per_person_year", "all", "visits per person-year", 91, 10));
    }

    private List<Table> read(List<String> names) {
        List<Table> read = new ArrayList<>();
        for (String name : names) {
            if (tables.containsKey(name)) {
                read.add(table(name, tables.get(name)));
            }
        }
        return read;
    }

    private static Table table(String name, String csv) {
        try {
            List<List<String>> lines = Csv.read(name, csv);
            List<Column> columns = lines.get(0).stream()
                    .map(column -> Column.text(column, "As printed."))
                    .toList();
            return new Table(name, "As printed.", columns, lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = PrintedRun.class.getResourceAsStream("two-towns/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
