package org.careshed.web.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.careshed.language.Text;
import org.careshed.scenario.edit.Synopsis;
import org.careshed.scenario.read.FileKind;

/** All scenarios of the folder with what each says about itself; a file is read again only when it has changed. */
final class ScenarioList {
    private final ScenarioFolder folder;
    private final Supplier<Map<String, String>> newest;
    private final Map<Path, Read> read = new ConcurrentHashMap<>();
    private final Inspector inspector = new Inspector();

    ScenarioList(ScenarioFolder folder, Supplier<Map<String, String>> newest) {
        this.folder = folder;
        this.newest = newest;
    }

    /** One line a scenario, by id; files of other kinds (experiments, calibrations) are not among them. */
    List<Line> lines() {
        Map<String, String> results = newest.get();
        List<Line> lines = new ArrayList<>();
        folder.all().forEach((id, file) -> line(id, file, results).ifPresent(lines::add));
        return lines;
    }

    /** A check of a file as it stands found so many errors. */
    void found(Path file, int errors) {
        inspector.found(file, changed(file), errors);
    }

    private Optional<Line> line(String id, Path file, Map<String, String> results) {
        long changed = changed(file);
        Read known = read.get(file);
        if (known == null || known.changed != changed) {
            known = new Read(changed, Synopsis.of(file));
            read.put(file, known);
        }
        if (known.synopsis.isEmpty()) {
            return Optional.of(new Line(id, Text.same(id), Text.NONE, null, "unreadable", null, 1));
        }
        Synopsis told = known.synopsis.get();
        boolean scenario = FileKind.of(told.kind())
                .map(kind -> kind == FileKind.COUNTY || kind == FileKind.PATHWAYS)
                .orElse(true);
        if (!scenario) {
            return Optional.empty();
        }
        Text title = told.name().isEmpty() ? Text.same(id) : told.name();
        String parent = told.parent()
                .filter(path -> path.startsWith(folder.path()))
                .map(folder::id)
                .orElse(null);
        Integer problems = inspector.errors(file, changed);
        return Optional.of(
                new Line(id, title, told.description(), parent, told.kind(), results.get(told.id()), problems));
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private record Read(long changed, Optional<Synopsis> synopsis) {}

    /**
     * A scenario in the list.
     *
     * @param parent id of the scenario that it extends; null for none in the folder
     * @param kind {@code county}, {@code pathways}, or {@code unreadable}
     * @param lastRun id of its newest whole results; null if there are none
     * @param problems errors that a check of the file as it stands found; null as long as nobody looked
     */
    record Line(
            String id, Text title, Text description, String parent, String kind, String lastRun, Integer problems) {}
}
