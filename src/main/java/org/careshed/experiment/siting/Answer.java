package org.careshed.experiment.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.paired.Contrast;
import org.careshed.experiment.selection.Selection;
import org.careshed.experiment.siting.Search.Round;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.experiment.siting.question.Siting.Method;
import org.careshed.result.Estimate;

/**
 * What came of a question of sites.
 *
 * @param siting the question
 * @param candidates the sites that might be chosen
 * @param rounds all choices, the last is the answer
 * @param chosen the sites
 * @param value the goal with them
 * @param nothing what they change: the goal with nothing placed, with them and the difference, in the same worlds
 * @param rivals the other sets of the last round, best first
 * @param nearest what nearness alone would choose
 * @param spent what it took
 */
record Answer(
        Siting siting,
        Candidates candidates,
        List<Round> rounds,
        List<String> chosen,
        Estimate value,
        Contrast nothing,
        List<Rival> rivals,
        Nearness nearest,
        Spent spent) {

    private static final int MOST_EACH = 100_000;

    Answer {
        rounds = List.copyOf(rounds);
        chosen = List.copyOf(chosen);
        rivals = List.copyOf(rivals);
    }

    /**
     * A set that was not chosen.
     *
     * @param value the goal with it, over all its worlds
     * @param more rival minus chosen in the worlds that both were run in
     */
    record Rival(List<String> sites, Estimate value, Contrast more) {}

    /**
     * What nearness alone would choose.
     *
     * @param sites the sites
     * @param minutes mean way of all residents to the nearest, with these sites
     * @param minutesChosen the same with the chosen sites
     * @param minutesNothing the same with nothing placed; none where no facility has the service today
     * @param more its simulated goal minus that of the chosen, in the same worlds; none where they are the same
     */
    record Nearness(
            List<String> sites,
            double minutes,
            double minutesChosen,
            Optional<Double> minutesNothing,
            Optional<Contrast> more) {}

    /**
     * What it took.
     *
     * @param runs replications of sets of sites that were compared
     * @param equal what it would have been with as many for every set, by the variances that were seen
     * @param beside replications for the county with nothing placed and the answer by nearness, where missing
     * @param simulated how many of all were run now; the others were in the store
     */
    record Spent(int runs, int equal, int beside, int simulated) {}

    /** Looks at a search that is done; runs what the county with nothing and the nearest answer lack. */
    static Answer of(Siting siting, Candidates candidates, Sets sets, List<Round> rounds, Trials trials) {
        int runs = trials.runs();
        Round last = rounds.get(rounds.size() - 1);
        List<String> chosen = last.chosen();
        int worlds = trials.worlds(chosen);
        List<String> values = trials.values(chosen, worlds);
        List<Rival> rivals = new ArrayList<>();
        for (List<String> set : last.sets()) {
            if (!set.equals(chosen)) {
                List<String> own = trials.values(set, trials.worlds(set));
                int shared = Math.min(own.size(), worlds);
                rivals.add(new Rival(
                        set, Estimate.of(own), Contrast.of(values.subList(0, shared), own.subList(0, shared))));
            }
        }
        rivals.sort(Comparator.comparing(rival -> worse(siting, rival.more())));
        NearestSites near = new NearestSites(candidates, siting.where().existing());
        List<String> nearest = near.best(sets);
        Nearness nearness = new Nearness(
                nearest,
                near.meanMinutes(nearest),
                near.meanMinutes(chosen),
                siting.where().existing().isEmpty() ? Optional.empty() : Optional.of(near.meanMinutes(List.of())),
                nearest.equals(chosen)
                        ? Optional.empty()
                        : Optional.of(Contrast.of(values, trials.values(nearest, worlds))));
        Contrast nothing = Contrast.of(trials.values(List.of(), worlds), values);
        return new Answer(
                siting,
                candidates,
                rounds,
                chosen,
                Estimate.of(values),
                nothing,
                rivals,
                nearness,
                new Spent(runs, equal(siting, rounds), trials.all() - runs, trials.simulated()));
    }

    /** How much worse a rival is; the mean of the difference, turned so that more is worse. */
    private static double worse(Siting siting, Contrast more) {
        double mean = more.difference().mean().orElseThrow().doubleValue();
        return siting.goal().most() ? -mean : mean;
    }

    /**
     * For KN as many for every set as for the one with most; for OCBA as many as give the same estimated probability of the
     * right choice.
     */
    private static int equal(Siting siting, List<Round> rounds) {
        int sum = 0;
        for (Round round : rounds) {
            Selection selection = round.selection();
            sum += siting.contest().method() == Method.KN
                    ? selection.sample().runs(selection.chosen())
                            * selection.sample().alternatives()
                    : selection.equalAllocation(siting.contest().indifference(), MOST_EACH);
        }
        return sum;
    }

    /** The last choice. */
    Selection selection() {
        return rounds.get(rounds.size() - 1).selection();
    }
}
