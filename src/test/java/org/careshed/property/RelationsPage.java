package org.careshed.property;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The page {@code docs/trust/relations.md}: every invariant and relation, where it is exact, and what holds it. */
final class RelationsPage {

    private static final String HEAD = """
            # Invariants and relations

            A simulation has no oracle: nobody knows what the right answer for a county is. But a run has rules that it may never
            break (I1 to I20), and a change of the scenario has consequences that can be told without knowing the answer
            (M1 to M50): one resident more, seen at a house that nobody else uses, changes nobody else's day. Here each of them stands with
            the class of scenarios in which it is exact; outside of it a relation is a question, not a test.

            Kinds: **E** equal, fact by fact or byte by byte; **R** equal within rounding; **P** for every single patient, without
            statistics; **S** in the mean, by a test of false-alarm rate 1e-4 with fresh seeds (seeds are fixed, so a test that passes
            always passes).

            **Made-up cases.** Most are tried on made-up scenario files, by `PropertyTest`: two to six places, one to five houses of
            mixed tiers, some dozens of residents, a few days, levers and shocks at dates of their own. A case is one number. 30 cases
            are tried in every build, 200 in the nightly one (`-Pnightly`), other ones on request:

            ```sh
            mvn -B test -Dtest=PropertyTest -Dcareshed.property.cases=200 -Dcareshed.property.first=1000
            ```

            **A failure is a file.** The first case that breaks a relation loses levers, houses, places, residents and days as long as
            it still breaks it. What remains stands in `target/property/ID-NUMBER.yaml` with its tables, a scenario that
            `careshed run` takes; the failure says how to try it again:

            ```sh
            mvn -B test -Dtest=PropertyTest -Dcareshed.property.only=M33 -Dcareshed.property.file=target/property/M33-4.yaml
            ```

            `ShrinkerTest` breaks the program on purpose (a doctor who is never freed) and finds a file of a few residents on one day.
            How well all these checks notice faults is told in [seeded-faults.md](seeded-faults.md).

            **Bad input.** Slips of a planner, one word of a sound file deleted, doubled, swapped or taken from elsewhere, are refused in
            words or live by the rules (`MutatedFilesTest`). Bytes of which nobody knows what they are go into ten parsers: scenarios, tables,
            plans, manifests, JSON, result tables, levers, single values, command lines and requests to the web app. The inputs that are kept in `src/test/resources/fuzz` are
            replayed in every build (`KeptInputsTest`: nothing escapes but what is told in words, none takes a second of work); others are searched for with
            Jazzer, ten seconds a parser or as long as is asked:

            ```sh
            mvn -B -Pfuzz test -Dcareshed.fuzz.each=60s
            ```

            <!-- what follows is written by RelationsPageTest -->

            | id | what is changed, and what follows | kind | exact in | held by |
            |---|---|---|---|---|
            """;

    private RelationsPage() {}

    static String text() {
        List<String[]> rows = new ArrayList<>();
        for (Relation relation : Relations.all()) {
            rows.add(new String[] {
                relation.id(),
                relation.says(),
                relation.kind().letter(),
                relation.in().says(),
                "made-up cases"
            });
        }
        for (Study study : Studies.all()) {
            rows.add(new String[] {study.id(), study.says(), "S", study.in(), "made-up cases"});
        }
        for (Elsewhere other : Elsewhere.all()) {
            rows.add(new String[] {
                other.id(),
                other.says(),
                other.kind(),
                other.in(),
                "`" + other.test().replaceFirst("^.*\\.([A-Z])", "$1").replace("#", ".") + "`"
            });
        }
        rows.sort(Comparator.<String[]>comparingInt(row -> row[0].charAt(0))
                .thenComparingInt(row -> Integer.parseInt(row[0].split("\\D+")[1])));
        StringBuilder text = new StringBuilder(HEAD);
        for (String[] row : rows) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return text.toString();
    }
}
