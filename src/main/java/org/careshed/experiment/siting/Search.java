package org.careshed.experiment.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.selection.BudgetAllocation;
import org.careshed.experiment.selection.KimNelson;
import org.careshed.experiment.selection.Sample;
import org.careshed.experiment.selection.Selection;
import org.careshed.experiment.siting.question.Siting.Contest;
import org.careshed.experiment.siting.question.Siting.Method;

/**
 * Finds the best set: among all where they are few, else one site after another, and then by exchanging one site for another
 * as long as that helps. What is promised of a choice holds for its round, not for the whole of a search in rounds.
 */
final class Search {
    /** Up to so many sets all are compared. */
    static final int MOST_SETS = 200;

    private final Sets sets;
    private final Contest contest;
    private final Trials trials;
    private final List<Round> rounds = new ArrayList<>();

    Search(Sets sets, Contest contest, Trials trials) {
        this.sets = sets;
        this.contest = contest;
        this.trials = trials;
    }

    /**
     * One choice.
     *
     * @param what is chosen, in words
     * @param sets the alternatives
     * @param selection which of them, and how surely
     */
    record Round(String what, List<List<String>> sets, Selection selection) {
        /** The chosen set. */
        List<String> chosen() {
            return sets.get(selection.chosen());
        }
    }

    /** Runs all rounds; the last one chose. */
    List<Round> run() {
        Optional<List<List<String>>> all = sets.all(MOST_SETS);
        if (all.isPresent()) {
            round("all sets", all.get(), 1);
            return rounds;
        }
        int planned = sets.number().all() + 1;
        List<String> set = List.of();
        for (List<List<String>> more = sets.grown(set); !more.isEmpty(); more = sets.grown(set)) {
            set = round("site " + (rounds.size() + 1), more, planned - rounds.size());
        }
        List<String> before = List.of();
        while (!set.equals(before) && (before.isEmpty() || left() > 0)) {
            before = set;
            set = round("exchange of one site", sets.swapped(set), 1);
        }
        return rounds;
    }

    private int left() {
        return contest.runs() - trials.runs();
    }

    /** @param share of what is left of the budget: one part of so many */
    private List<String> round(String what, List<List<String>> alternatives, int share) {
        Sample sample = new Sample(alternatives.size(), trials.source(alternatives));
        int budget = Math.max(0, left() / share) + known(alternatives);
        Selection selection = contest.method() == Method.KN
                ? new KimNelson(1 - contest.confidence(), contest.indifference(), contest.first())
                        .select(sample, budget)
                : new BudgetAllocation(contest.first(), budget, alternatives.size()).select(sample);
        Round round = new Round(what, alternatives, selection);
        rounds.add(round);
        return round.chosen();
    }

    /** First replications that an earlier round ran already cost nothing. */
    private int known(List<List<String>> alternatives) {
        return alternatives.stream()
                .mapToInt(set -> Math.min(contest.first(), trials.worlds(set)))
                .sum();
    }
}
