package org.careshed.web.runs;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careshed.language.Text;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.JsonObject;
import org.careshed.web.wire.Asked;
import org.careshed.web.wire.WebFault;

/**
 * What somebody wants to be run: each scenario into a results folder of its own, all with one seed, so that the folders can
 * be compared in the same worlds.
 *
 * @param compare whether they are meant to be compared
 * @param scenarios ids, the first the base of a comparison
 * @param seed instead of the first scenario's own
 */
record Order(boolean compare, List<String> scenarios, int replications, Optional<Long> seed) {
    private static final int MOST_SCENARIOS = 20;
    private static final int MOST_REPLICATIONS = 10_000;

    Order {
        scenarios = List.copyOf(scenarios);
    }

    /** As a request says it. */
    static Order of(Asked asked) {
        String kind = asked.maybeText("kind").orElse("run");
        List<String> scenarios = asked.texts("scenarios");
        boolean compare = kind.equals("compare");
        boolean known = compare ? scenarios.size() > 1 : kind.equals("run");
        if (!known
                || scenarios.size() > MOST_SCENARIOS
                || scenarios.stream().distinct().count() < scenarios.size()) {
            throw WebFault.wrong(Text.of(
                    "`kind` must be `run`, or `compare` with 2 to 20 different scenarios",
                    "`kind` 必须是 `run`，或 `compare` 加 2 至 20 个不同的情景"));
        }
        int replications = asked.maybeWhole("replications", 1, MOST_REPLICATIONS)
                .orElse(5L)
                .intValue();
        return new Order(compare, scenarios, replications, asked.maybeWhole("seed", Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** As it was kept. */
    static Order of(JsonObject kept) throws CorruptFileException {
        return new Order(
                kept.text("kind").equals("compare"),
                kept.texts("scenarios"),
                (int) kept.whole("replications", 1, MOST_REPLICATIONS),
                kept.optionalWhole("seed", Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** Numbers of the replications. */
    List<Integer> numbers() {
        return IntStream.range(0, replications).boxed().toList();
    }

    String kind() {
        return compare ? "compare" : "run";
    }
}
