package org.careshed.web.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.careshed.language.Text;
import org.careshed.scenario.edit.Synopsis;
import org.careshed.scenario.read.FileKind;

/** All scenarios of the folder with what each says about itself; a file is read again only when it has changed. */
final class ScenarioList {
    private final ScenarioFolder folder;
    private final Map<Path, Read> read = new ConcurrentHashMap<>();

    ScenarioList(ScenarioFolder folder) {
        this.folder = folder;
    }

    /** One line a scenario, by id; files of other kinds (experiments, calibrations) are not among them. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        folder.all().forEach((id, file) -> line(id, file).ifPresent(lines::add));
        return lines;
    }

    private Optional<Line> line(String id, Path file) {
        Optional<Synopsis> synopsis = synopsis(file);
        if (synopsis.isEmpty()) {
            return Optional.of(new Line(id, Text.same(id), Text.NONE, null, "unreadable", null, 1));
        }
        Synopsis told = synopsis.get();
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
        return Optional.of(new Line(id, title, told.description(), parent, told.kind(), null, null));
    }

    private Optional<Synopsis> synopsis(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Read before = read.get(file);
            if (before == null || !before.changed.equals(changed)) {
                before = new Read(changed, Synopsis.of(file));
                read.put(file, before);
            }
            return before.synopsis;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private record Read(FileTime changed, Optional<Synopsis> synopsis) {}

    /**
     * A scenario in the list.
     *
     * @param parent id of the scenario that it extends; null for none in the folder
     * @param kind {@code county}, {@code pathways}, or {@code unreadable}
     * @param lastRun id of its last results; null if there are none
     * @param problems how many a check found; null as long as nobody checked it
     */
    record Line(
            String id, Text title, Text description, String parent, String kind, String lastRun, Integer problems) {}
}
