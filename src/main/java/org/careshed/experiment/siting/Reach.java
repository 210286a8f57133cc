package org.careshed.experiment.siting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careshed.experiment.siting.question.Siting.Contest;
import org.careshed.experiment.siting.question.Siting.Method;

/**
 * How far a search may go, told before it runs. Sets that are built site by site depend on what is found; they are counted
 * here as if the first site were always chosen, which is exact where sites cost the same.
 *
 * @param first sets that surely run, {@link Contest#first} times each
 * @param least runs in all, with those of nothing placed
 * @param most runs in all, with those of nothing placed and of the answer by nearness
 */
record Reach(List<List<String>> first, int least, int most) {
    Reach {
        first = List.copyOf(first);
    }

    static Reach of(Contest contest, Sets sets) {
        Optional<List<List<String>>> all = sets.all(Search.MOST_SETS);
        Walk walk = all.map(Walk::of).orElseGet(() -> Walk.through(sets));
        boolean fixed = contest.method() == Method.OCBA;
        int begun = contest.first() * walk.sets();
        int spent = walk.sets() == 1 ? begun : walk.spent(contest);
        // only KN may end early, and exchange sites for as long as something is left
        int compared = fixed || all.isPresent()
                ? spent
                : Math.max(spent, contest.runs() - 1 + contest.first() * walk.exchanges());
        int least = fixed ? compared : begun;
        // beyond the first replications KN adds a world to two sets or more at once, OCBA perhaps to one alone
        int worlds = contest.first() + (compared - begun) / (fixed ? 1 : 2);
        int nearest = all.isPresent() ? worlds - contest.first() : worlds;
        return new Reach(
                walk.rounds().get(0),
                least + Math.max(contest.first(), ceiling(least, walk.sets())),
                compared + worlds + nearest);
    }

    private static int ceiling(int whole, int parts) {
        return (whole + parts - 1) / parts;
    }

    /**
     * Rounds of choices.
     *
     * @param rounds the sets of each that no earlier one had
     * @param shares of what is left of the budget, a round spends one part of so many
     */
    private record Walk(List<List<List<String>>> rounds, List<Integer> shares) {
        static Walk of(List<List<String>> all) {
            return new Walk(List.of(all), List.of(1));
        }

        static Walk through(Sets sets) {
            List<List<List<String>>> rounds = new ArrayList<>();
            List<Integer> shares = new ArrayList<>();
            Set<List<String>> seen = new LinkedHashSet<>();
            List<String> set = List.of();
            for (List<List<String>> more = sets.grown(set); !more.isEmpty(); more = sets.grown(set)) {
                shares.add(sets.number().all() + 1 - rounds.size());
                rounds.add(unseen(more, seen));
                set = more.get(0);
            }
            rounds.add(unseen(sets.swapped(set), seen));
            shares.add(1);
            return new Walk(rounds, shares);
        }

        private static List<List<String>> unseen(List<List<String>> sets, Set<List<String>> seen) {
            return sets.stream().filter(seen::add).toList();
        }

        int sets() {
            return rounds.stream().mapToInt(List::size).sum();
        }

        /** Sets of a further exchange, at most. */
        int exchanges() {
            return rounds.get(rounds.size() - 1).size()
                    + rounds.get(rounds.size() - 2).size();
        }

        /** Replications when every round takes what it may. */
        int spent(Contest contest) {
            int spent = 0;
            for (int i = 0; i < rounds.size(); i++) {
                int budget = Math.max(0, contest.runs() - spent) / shares.get(i);
                spent += Math.max(budget, contest.first() * rounds.get(i).size());
            }
            return spent;
        }
    }
}
