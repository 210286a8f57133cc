package org.careshed.experiment.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.careshed.experiment.explain.story.Happening;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.Note;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.language.Text;
import org.careshed.measure.log.VisitSheets;
import org.careshed.result.ResultException;
import org.careshed.result.folder.VisitLogs;
import org.careshed.result.parquet.LogReader;
import org.careshed.result.parquet.LogSheet;

/** What the visit log of a replication says about one resident, where there is one. */
final class LoggedVisits {

    private static final String CONTACTS = "contacts";

    private final Path log;
    private final LogSheet sheet;

    LoggedVisits(Replay replay, int replication) {
        log = new VisitLogs(replay.results().path()).of(replication);
        sheet = new VisitSheets(replay.county())
                .all().stream()
                        .filter(each -> each.name().equals(CONTACTS))
                        .findFirst()
                        .orElseThrow();
    }

    /** Whether the replication was logged. */
    boolean exist() {
        return Files.isDirectory(log);
    }

    /** The resident whose visit it is; empty if the log has no contact with this key. */
    OptionalInt owner(long visit) {
        return rows("SELECT resident FROM contacts WHERE visit = " + visit).stream()
                .mapToInt(row -> Integer.parseInt(row.get(0)))
                .findFirst();
    }

    /** What a story tells and the log does not have: contacts that ended elsewhere, at other times, or not at all. */
    List<Text> differences(ResidentStory story) {
        List<List<String>> logged =
                rows("SELECT visit, left_ms, facility FROM contacts WHERE resident = " + story.resident());
        List<Text> missing = new ArrayList<>();
        for (NeedStory need : story.needs()) {
            for (Happening happening : need.happenings()) {
                if (happening.kind().equals(Note.OUTCOME)) {
                    List<String> row = row(happening, story);
                    if (!logged.contains(row)) {
                        missing.add(Text.of(
                                        "visit {visit} at {facility}, over after {ms} ms",
                                        "在 {facility} 的就诊 {visit}，于 {ms} 毫秒结束")
                                .with("visit", row.get(0))
                                .with("facility", row.get(2))
                                .with("ms", row.get(1)));
                    }
                }
            }
        }
        return missing;
    }

    private List<List<String>> rows(String question) {
        try (LogReader reader = new LogReader(log, List.of(sheet))) {
            List<List<String>> answer = reader.ask(question);
            return answer.subList(1, answer.size());
        } catch (IOException e) {
            throw ResultException.of(e, log);
        }
    }

    private static List<String> row(Happening happening, ResidentStory story) {
        Note note = happening.note();
        return List.of(
                note.visit().map(String::valueOf).orElse(""),
                Long.toString(happening.atMs()),
                story.county().facility(note.facility()).id());
    }
}
