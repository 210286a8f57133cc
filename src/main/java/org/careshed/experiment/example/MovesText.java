package org.careshed.experiment.example;

import static org.careshed.experiment.example.ExampleText.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.experiment.switched.Switched;
import org.careshed.experiment.switched.Switched.Flow;

/** Which visits went elsewhere, as a table of the largest flows between tiers with what went the other way. */
final class MovesText {
    private static final int ROWS = 6;

    private MovesText() {}

    static List<String> lines(Switched switched) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(head(switched));
        List<Both> all = both(switched.flows());
        if (all.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add("| from, without it | to, with it | visits | the other way | net |");
        lines.add("|---|---|---:|---:|---:|");
        all.stream().limit(ROWS).forEach(flow -> lines.add(flow.row()));
        if (all.size() > ROWS) {
            long rest = all.stream().skip(ROWS).mapToLong(Both::gross).sum();
            lines.add("| " + (all.size() - ROWS) + " other pairs | | " + number(rest) + " both ways | | |");
        }
        return lines;
    }

    private static String head(Switched switched) {
        String whose = switched.every() == 1 ? "" : " of one resident in " + switched.every();
        String share = switched.visits() == 0
                ? ""
                : " ("
                        + new BigDecimal(100 * switched.moved())
                                .divide(new BigDecimal(switched.visits()), 2, RoundingMode.HALF_EVEN)
                                .toPlainString()
                        + " %)";
        return "Switched in world 0, matched need by need: " + number(switched.moved()) + share + " of "
                + number(switched.visits()) + " counted visits" + whose
                + " are not where the same need is seen without it, also where queues or memories that it changed lead"
                + " elsewhere.";
    }

    /** Flows there and back as one, the largest first. */
    private static List<Both> both(List<Flow> flows) {
        Map<String, Map<String, Long>> back = new TreeMap<>();
        flows.forEach(flow ->
                back.computeIfAbsent(flow.from(), tier -> new TreeMap<>()).put(flow.to(), flow.visits()));
        List<Both> all = new ArrayList<>();
        for (Flow flow : flows) {
            long other = flow.from().equals(flow.to())
                    ? 0
                    : back.getOrDefault(flow.to(), Map.of()).getOrDefault(flow.from(), 0L);
            boolean leads = flow.visits() > other
                    || flow.visits() == other && flow.from().compareTo(flow.to()) <= 0;
            if (leads) {
                all.add(new Both(flow, other));
            }
        }
        all.sort(Comparator.comparingLong((Both one) -> -one.gross())
                .thenComparing(one -> one.there().from())
                .thenComparing(one -> one.there().to()));
        return all;
    }

    /** A flow and what went the other way. */
    private record Both(Flow there, long back) {
        long gross() {
            return there.visits() + back;
        }

        String row() {
            boolean within = there.from().equals(there.to());
            return "| " + there.from() + " | " + (within ? "another of them" : there.to()) + " | "
                    + number(there.visits()) + " | " + (within ? "" : number(back)) + " | "
                    + (within ? "" : number(there.visits() - back)) + " |";
        }
    }
}
