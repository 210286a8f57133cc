package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.careshed.language.Language;
import org.careshed.scenario.problem.ProblemText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dozen wrong scenarios and what is said about them, word for word. To renew, copy what the test shows. */
class MessageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/careshed/scenario/messages.txt");

    @TempDir
    private Path folder;

    @Test
    void messagesReadAsReviewed() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Folder wrong : wrong()) {
            text.append(ProblemText.of(wrong.problems(), Language.ENGLISH).replace(folder + "/", ""));
        }
        if (Boolean.getBoolean("careshed.renew")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(GOLDEN));
    }

    /** Each is written and read before the next is made, since they share the folder. */
    private Iterable<Folder> wrong() {
        List<String[]> changes = List.of(
                new String[] {"small.yaml", "door: 5 min", "door: 5"},
                new String[] {"small.yaml", "door: 5 min", "dor: 5 min"},
                new String[] {"small.yaml", "rate: {young: 3 /year", "rate: {young: -3 /year"},
                new String[] {"small.yaml", "en: Small county, zh: 小县", "en: Small county, zh: 小县, fr: 县"},
                new String[] {"small.yaml", "next: {pay: 0.5}", "next: {pay: 0.8, consult: 0.4}"},
                new String[] {"small.yaml", "start: 2022-03-01", "start: 2022-02-30"},
                new String[] {"small.yaml", "weekend: \"08:00-12:00\"", "weekend: \"8:00-12:00\""},
                new String[] {"small.yaml", "  clinic: {", "  clinic: {weekday: closed}\n  clinic: {"},
                new String[] {"small.yaml", "  visit:\n", "\tvisit:\n"},
                new String[] {"small.yaml", "pathways: {cold: visit}", "pathways: {cold: visits}"},
                new String[] {"places.csv", "120.95", "120,95"},
                new String[] {"places.csv", "hill,Hill,山村,village", "hill,Hill,山村,vilage"},
                new String[] {"population.csv", "hill,old,5", "hill,old,five"},
                new String[] {"roads.csv", "6.8 km", "6800"},
                new String[] {"roads.csv", "6.8 km", "2 km"});
        return () -> changes.stream()
                .map(change -> Folder.county(folder).change(change[0], change[1], change[2]))
                .iterator();
    }
}
