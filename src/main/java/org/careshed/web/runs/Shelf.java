package org.careshed.web.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Json;
import org.careshed.result.file.JsonObject;
import org.careshed.web.wire.ServerLog;

/** Where runs are noted, a file each, so that a server that starts again knows what another began. */
final class Shelf {
    /** Runs that are in the list. */
    static final int MOST = 100;

    private static final long MOST_BYTES = 1 << 20;
    private static final String ENDING = ".json";

    private final Path folder;
    private final ServerLog log;

    Shelf(Path folder, ServerLog log) {
        this.folder = folder;
        this.log = log;
    }

    /** Notes how a run stands. */
    void keep(Run run) {
        Run.Seen seen = run.seen();
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("kind", seen.kind());
        note.put("scenarios", seen.scenarios());
        note.put("replications", seen.replications());
        if (seen.seed() != null) {
            note.put("seed", seen.seed());
        }
        note.put("state", run.state().name().toLowerCase(Locale.ROOT));
        note.put("started", seen.started());
        note.put("results", seen.results());
        note.put("messages_en", seen.messages().stream().map(Text::english).toList());
        note.put("messages_zh", seen.messages().stream().map(Text::chinese).toList());
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve(run.id() + ENDING), Json.bytes(note));
        } catch (IOException full) {
            log.note("a run cannot be noted", full);
        }
    }

    /** Takes the note of a run away. */
    void forget(Run run) {
        try {
            Files.deleteIfExists(folder.resolve(run.id() + ENDING));
        } catch (IOException stays) {
            log.note("a note of a run cannot be taken away", stays);
        }
    }

    /** All runs that were noted, oldest first; what was in progress was interrupted. Forgets the oldest of many. */
    List<Run> all() {
        List<Run> runs = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return runs;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> notes = files.filter(
                            file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            for (Path note : notes.subList(0, Math.max(0, notes.size() - MOST))) {
                Files.delete(note);
            }
            for (Path note : notes.subList(Math.max(0, notes.size() - MOST), notes.size())) {
                read(note, runs);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return runs;
    }

    private void read(Path file, List<Run> runs) throws IOException {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CorruptFileException(name, Text.of("is too large", "过大"));
            }
            JsonObject note = JsonObject.read(name, Files.readAllBytes(file));
            Run run = new Run(name.substring(0, name.length() - ENDING.length()), Order.of(note));
            State state = State.valueOf(note.text("state").toUpperCase(Locale.ROOT));
            List<Text> messages = new ArrayList<>();
            List<String> english = note.texts("messages_en");
            List<String> chinese = note.texts("messages_zh");
            for (int i = 0; i < Math.min(english.size(), chinese.size()); i++) {
                messages.add(Text.of(english.get(i), chinese.get(i)));
            }
            run.restore(
                    state.isOver() ? state : State.INTERRUPTED, note.text("started"), note.texts("results"), messages);
            runs.add(run);
        } catch (CorruptFileException | IllegalArgumentException foreign) {
            log.note("a note of a run is left out", foreign);
        }
    }
}
