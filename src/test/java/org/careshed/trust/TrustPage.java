package org.careshed.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.trust.LastResults.Result;

/** The page of promises: each with what holds it and what was found last. */
final class TrustPage {
    private static final Path PROMISES = Path.of("src/trust/promises.txt");
    private static final Path RELATIONS = Path.of("docs/trust/relations.md");
    private static final Path RESULTS = Path.of("docs/trust/last-results.tsv");

    /** What the table of relations calls the runs of PropertyTest. */
    private static final String MADE_UP = "made-up cases";

    private final Map<String, List<Promise>> chapters;
    private final LastResults results;

    private TrustPage(Map<String, List<Promise>> chapters, LastResults results) {
        this.chapters = chapters;
        this.results = results;
    }

    static TrustPage read() throws IOException {
        Map<String, List<Promise>> chapters = new LinkedHashMap<>();
        chapters.put("Rules and relations", relations(Files.readAllLines(RELATIONS)));
        List<Promise> chapter = new ArrayList<>();
        for (String line : Files.readAllLines(PROMISES)) {
            if (line.matches("# [A-Z][a-z ]{3,40}")) {
                chapter = chapters.computeIfAbsent(line.substring(2), title -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                chapter.add(Promise.parse(line));
            }
        }
        return new TrustPage(chapters, LastResults.read(RESULTS));
    }

    /** The rows of the table of relations: id, what follows, kind, where it is exact, what holds it. */
    private static List<Promise> relations(List<String> lines) {
        List<Promise> all = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" *\\| *", -1);
            if (line.matches("\\| [IM]\\d.*") && cells.length >= 6) {
                String heldBy = cells[5].replace("`", "").replace(MADE_UP, "PropertyTest");
                all.add(Promise.of(cells[1], cells[2] + " (" + cells[3] + "; " + cells[4] + ")", heldBy));
            }
        }
        return all;
    }

    /** Every promise. */
    List<Promise> promises() {
        return chapters.values().stream().flatMap(List::stream).toList();
    }

    /** The whole page. */
    String text() {
        Map<String, Integer> counts = new TreeMap<>();
        promises().forEach(promise -> counts.merge(status(promise), 1, Integer::sum));
        StringBuilder page = new StringBuilder("""
                # What is promised, and what holds it

                Nobody should have to believe a simulation. Here stands every promise of Careshed, the test or script that holds it, and what
                was found when it last ran. What nothing holds yet stands here too, as open.

                | promises | |
                |---|---|
                """);
        counts.forEach((status, count) ->
                page.append("| ").append(status).append(" | ").append(count).append(" |\n"));
        page.append("""

                **held**: everything that holds it ran and passed, on the day named. **partly**: some of it has no result yet. **not run**: it is
                there, but no result of it is kept. **broken**: it failed when it last ran. Tests that stand for a promise also run in every
                `mvn -B verify`, which fails when one of them fails. How well the checks notice faults: [seeded faults](trust/seeded-faults.md) and
                [mutants](trust/mutants.md); the county written twice: [cross-check](trust/cross-check.md); where relations are exact: [relations](trust/relations.md).

                ```sh
                mvn -B verify                                   # every test
                mvn -B test -Dtest=CrashTest,VerifyTest         # some
                src/trust/determinism.sh                        # one run in some fifty surroundings, one hash
                src/trust/faults.sh 200                         # runs that are killed, starved, cut and flipped
                src/trust/mutants.sh                            # the program changed in one place at a time, package by package
                src/trust/nightly.sh                            # all of it, in some hours, and this page anew
                ```
                """);
        chapters.forEach((title, promises) -> {
            page.append("\n## ").append(title).append("\n\n| | promise | held by | last result |\n|---|---|---|---|\n");
            promises.forEach(promise -> page.append(row(promise)));
        });
        return page.append("""

                Results are kept in [last-results.tsv](trust/last-results.tsv) by `src/trust/record.sh`; promises stand in
                [promises.txt](../src/trust/promises.txt). `TrustPageTest` fails when this page says something else, or names a test that is not there; with
                `-Dcareshed.renew=trust` it writes it anew.
                """).toString();
    }

    private String row(Promise promise) {
        List<String> holders =
                promise.holders().stream().map(each -> "`" + each + "`").toList();
        return "| " + promise.id() + " | " + promise.says() + " | " + String.join(", ", holders) + " | **"
                + status(promise) + "**" + told(promise) + " |\n";
    }

    /** Of all that holds a promise: broken if any is, held if all are. */
    private String status(Promise promise) {
        if (promise.isOpen()) {
            return "open";
        }
        List<String> outcomes = promise.holders().stream()
                .map(holder ->
                        results.of(key(promise, holder)).map(Result::outcome).orElse("not run"))
                .distinct()
                .toList();
        if (outcomes.contains("broken")) {
            return "broken";
        }
        if (outcomes.size() == 1) {
            return outcomes.get(0);
        }
        return outcomes.contains("held") ? "partly" : outcomes.get(0);
    }

    private String told(Promise promise) {
        Set<String> told = new LinkedHashSet<>();
        for (String holder : promise.holders()) {
            results.of(key(promise, holder))
                    .ifPresent(result -> told.add(result.day()
                            + (Promise.isScript(holder) ? ": " : ", " + Promise.type(holder) + ": ")
                            + result.figure()));
        }
        String all = promise.isOpen() ? promise.missing() : String.join("; ", told);
        return all.isEmpty() ? "" : ": " + all;
    }

    /** Scripts keep results by promise, but those of their own whole under their name. */
    private String key(Promise promise, String holder) {
        if (!Promise.isScript(holder)) {
            return Promise.type(holder);
        }
        String own = holder.replaceFirst(".*/", "");
        return results.of(own).isPresent() ? own : promise.id();
    }
}
