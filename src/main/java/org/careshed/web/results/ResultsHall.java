package org.careshed.web.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.careshed.experiment.compare.text.ComparisonFiles;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.result.folder.Manifest;
import org.careshed.result.folder.Results;
import org.careshed.result.folder.RunPlan;
import org.careshed.result.folder.Unfinished;
import org.careshed.web.wire.WebFault;

/**
 * The folders of results that are served. The id of one is its name; an id that is asked for is looked up among those there
 * are and never becomes a path by itself. Links are not followed.
 */
public final class ResultsHall {
    private static final int MOST = 2_000;

    private final Path folder;
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

    /** @param folder of all results, links resolved */
    public ResultsHall(Path folder) {
        this.folder = folder;
    }

    /**
     * A folder of results in the list.
     *
     * @param kind {@code run} or {@code compare}
     * @param scenario the id that the scenario gives itself
     * @param replications that are asked for
     * @param complete whether all of them are done
     * @param altered whether its files are not those that were written
     * @param finished when it was completed, milliseconds since 1970
     */
    public record Line(
            String id,
            String kind,
            String scenario,
            Text title,
            int replications,
            boolean complete,
            boolean altered,
            long finished) {}

    /** All, newest first. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        folders().forEach((id, path) -> lines.add(line(id, path)));
        lines.sort(Comparator.comparingLong(Line::finished).reversed());
        return lines;
    }

    /** Id of the newest whole results of each scenario, by the id that it gives itself. */
    public Map<String, String> newest() {
        Map<String, String> newest = new TreeMap<>();
        lines().stream()
                .filter(line ->
                        line.complete() && !line.altered() && line.kind().equals("run"))
                .forEach(line -> newest.putIfAbsent(line.scenario(), line.id()));
        return newest;
    }

    /** The folder of an id; a 404 if there is none. */
    Path folder(String id) {
        Path path = folders().get(id);
        if (path == null) {
            throw WebFault.notFound();
        }
        return path;
    }

    private SortedMap<String, Path> folders() {
        SortedMap<String, Path> folders = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> isFile(path, Manifest.NAME) || isFile(path, ComparisonFiles.JSON))
                    .limit(MOST)
                    .forEach(path -> folders.put(path.getFileName().toString(), path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return folders;
    }

    private static boolean isFile(Path path, String name) {
        return Files.isRegularFile(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private Line line(String id, Path path) {
        if (!isFile(path, Manifest.NAME)) {
            Text title = Text.of("Comparison {id}", "比较 {id}").with("id", id);
            return new Line(id, "compare", "", title, 0, true, false, changed(path.resolve(ComparisonFiles.JSON)));
        }
        boolean complete = isFile(path, Manifest.COMPLETE);
        long changed = changed(path.resolve(complete ? Manifest.COMPLETE : Manifest.NAME));
        Seen known = seen.get(path);
        if (known == null || known.changed != changed) {
            known = new Seen(changed, complete ? whole(id, path, changed) : open(id, path, changed));
            seen.put(path, known);
        }
        return known.line;
    }

    private static Line whole(String id, Path path, long changed) {
        try {
            Results results = Results.open(path);
            boolean altered = results.files().entrySet().stream()
                    .anyMatch(file ->
                            size(path.resolve(file.getKey())) != file.getValue().bytes());
            return line(id, results.plan(), true, altered, changed);
        } catch (ResultException damaged) {
            return new Line(id, "run", "", Text.same(id), 0, true, true, changed);
        }
    }

    private static Line open(String id, Path path, long changed) {
        try {
            return line(id, Unfinished.open(path).plan(), false, false, changed);
        } catch (ResultException nothingYet) {
            return new Line(id, "run", "", Text.same(id), 0, false, false, changed);
        }
    }

    private static Line line(String id, RunPlan plan, boolean complete, boolean altered, long changed) {
        return new Line(
                id,
                "run",
                plan.scenario(),
                Text.named(plan.title()),
                plan.replications().size(),
                complete,
                altered,
                changed);
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : -1;
        } catch (IOException gone) {
            return -1;
        }
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private record Seen(long changed, Line line) {}
}
