package org.careshed.experiment.siting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.result.Estimate;

/**
 * Whether an answer holds for the counties that the evidence allows: the search is made in the fitted one, and what it found
 * is lived through in each draw of the ensemble, a world each.
 *
 * @param draws how many
 * @param change what the chosen sites change of the goal; empty where it has a value in fewer than two draws
 * @param compared how many sets were lived through, the chosen one among them
 * @param best in how many draws none of them is better than the chosen
 * @param rivals the others
 */
record OverCounties(int draws, Optional<OverDraws> change, int compared, int best, List<Rival> rivals) {
    /** Runners-up that are lived through, the best ones. */
    private static final int MOST_RIVALS = 4;

    OverCounties {
        rivals = List.copyOf(rivals);
    }

    /**
     * A set that was not chosen.
     *
     * @param more rival minus chosen; empty where that has a value in fewer than two draws
     */
    record Rival(List<String> sites, Optional<OverDraws> more) {}

    /**
     * How many runs that takes, about.
     *
     * @param sets how many sets the last round compares
     */
    static int runs(Drawn drawn, int sets) {
        return drawn.draws().size() * (1 + Math.min(sets, 1 + MOST_RIVALS));
    }

    /** Lives through the counties. */
    static OverCounties of(Answer answer, Trials trials, Drawn drawn) {
        List<Answer.Rival> rivals = answer.rivals().stream().limit(MOST_RIVALS).toList();
        List<List<String>> sets = new ArrayList<>(List.of(List.of(), answer.chosen()));
        rivals.forEach(rival -> sets.add(rival.sites()));
        Map<String, List<String>> goals = trials.over(sets, drawn);
        List<String> chosen = goals.get(Placing.id(answer.chosen()));
        return new OverCounties(
                drawn.draws().size(),
                OverDraws.of(
                        goals.get(Placing.NOTHING), chosen, answer.nothing().difference()),
                sets.size() - 1,
                best(answer, goals, chosen),
                rivals.stream().map(rival -> rival(rival, goals, chosen)).toList());
    }

    private static Rival rival(Answer.Rival rival, Map<String, List<String>> goals, List<String> chosen) {
        Estimate difference = rival.more().difference();
        return new Rival(rival.sites(), OverDraws.of(chosen, goals.get(Placing.id(rival.sites())), difference));
    }

    private static int best(Answer answer, Map<String, List<String>> goals, List<String> chosen) {
        boolean most = answer.siting().goal().most();
        List<List<String>> others = goals.entrySet().stream()
                .filter(goal -> !goal.getKey().equals(Placing.NOTHING))
                .map(Map.Entry::getValue)
                .toList();
        int best = 0;
        for (int draw = 0; draw < chosen.size(); draw++) {
            int at = draw;
            best += !chosen.get(at).isEmpty()
                            && others.stream().noneMatch(other -> isBetter(most, other.get(at), chosen.get(at)))
                    ? 1
                    : 0;
        }
        return best;
    }

    private static boolean isBetter(boolean most, String one, String other) {
        if (one.isEmpty()) {
            return false;
        }
        int order = new BigDecimal(one).compareTo(new BigDecimal(other));
        return most ? order > 0 : order < 0;
    }
}
