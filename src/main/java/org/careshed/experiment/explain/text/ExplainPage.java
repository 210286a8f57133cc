package org.careshed.experiment.explain.text;

import java.util.List;
import java.util.Optional;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.explain.Moved;
import org.careshed.experiment.explain.Retelling;
import org.careshed.experiment.explain.Scope;
import org.careshed.language.Language;
import org.careshed.scenario.Scenario;

/** The example on the page about explanations: the first resident of a small county whom a policy sends elsewhere. */
public final class ExplainPage {

    /** Where the example begins on the page. */
    static final String BEGIN = "<!-- example: begin -->";

    /** Where it ends. */
    static final String END = "<!-- example: end -->";

    private ExplainPage() {}

    /**
     * The page with the example of two scenarios between its marks; a page without marks stays as it is.
     *
     * @param here the county as it is
     * @param there the same under a policy that moves somebody in replication 0
     */
    public static String in(String page, Scenario here, Scenario there) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            return page;
        }
        String example = String.join("\n", lines(Prepared.of(here), Prepared.of(there)));
        return page.substring(0, begin) + BEGIN + "\n```text\n" + example + "\n```\n" + page.substring(end);
    }

    private static List<String> lines(Prepared here, Prepared there) {
        Optional<Moved> found =
                Moved.first(here, there, 0, 1, Scope.ALL, share -> {}).stream().findFirst();
        Moved moved = found.orElseThrow(() -> new IllegalArgumentException("the policy moves nobody"));
        Scope day = Scope.ALL.ofDays(moved.day(), moved.day());
        return new AgainstText(
                        new Retelling(here).tell(moved.resident(), 0, day, share -> {}),
                        new Retelling(there).tell(moved.resident(), 0, day, share -> {}))
                .lines(Language.ENGLISH);
    }
}
