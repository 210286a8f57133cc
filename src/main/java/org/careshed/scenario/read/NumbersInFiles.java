package org.careshed.scenario.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.source.Extended;
import org.careshed.scenario.source.Leaves;
import org.careshed.scenario.source.Leaves.Edit;
import org.careshed.scenario.source.Source;

/** Numbers put into the YAML files in which they stand: nothing else in the files changes, comments and order stay. */
public final class NumbersInFiles {

    private NumbersInFiles() {}

    /**
     * The new texts of the files of a scenario that hold some of the numbers; nothing is written. A number that stands in no
     * file, because the scenario leaves it out, is in none of them.
     *
     * @param numbers by path, as {@link ScenarioReader#numbers} tells them
     */
    public static SortedMap<Path, String> texts(Path file, SortedMap<String, BigDecimal> numbers) throws IOException {
        Problems problems = new Problems();
        List<Edit> edits = Leaves.edits(Extended.read(Source.top(file), problems), numbers);
        problems.throwIfAny();
        SortedMap<Path, String> texts = new TreeMap<>();
        for (String name : edits.stream()
                .map(edit -> edit.site().spot().file())
                .collect(Collectors.toCollection(java.util.TreeSet::new))) {
            List<Edit> own = edits.stream()
                    .filter(edit -> edit.site().spot().file().equals(name))
                    .toList();
            Path path = Path.of(name);
            texts.put(path, edited(Files.readString(path, StandardCharsets.UTF_8), own));
        }
        return texts;
    }

    /** From the end to the start, so that places do not move. */
    private static String edited(String text, List<Edit> edits) {
        Comparator<Edit> order = Comparator.comparing((Edit edit) -> edit.site().spot(), NumbersInFiles::compare);
        StringBuilder edited = new StringBuilder(text);
        for (Edit edit : edits.stream().sorted(order.reversed()).toList()) {
            Site.Spot spot = edit.site().spot();
            int at = lineStart(text, spot.line()) + spot.column() - 1;
            edited.replace(at, at + edit.before().length(), edit.after());
        }
        return edited.toString();
    }

    private static int compare(Site.Spot a, Site.Spot b) {
        return a.line() == b.line() ? Integer.compare(a.column(), b.column()) : Integer.compare(a.line(), b.line());
    }

    private static int lineStart(String text, int line) {
        int start = 0;
        for (int number = 1; number < line; number++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }
}
