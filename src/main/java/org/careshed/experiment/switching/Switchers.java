package org.careshed.experiment.switching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.WorkPool;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.explain.SameWorlds;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns.Done;
import org.careshed.experiment.paired.Tally;
import org.careshed.experiment.store.Share;
import org.careshed.experiment.switching.group.Groups;
import org.careshed.experiment.switching.why.Places;
import org.careshed.language.Text;
import org.careshed.policy.PolicyException;
import org.careshed.quantity.Require;
import org.careshed.result.Estimate;
import org.careshed.result.ResultException;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.ScenarioException;

/** Who goes elsewhere under B than under A, replication by replication, and draw by draw where there is an ensemble. */
public final class Switchers {
    private final Places places;
    private final Groups groups;
    private final List<Both.Found> found;
    private final List<Both.Found> drawn;
    private final List<Integer> draws;
    private final Tally tally;

    private Switchers(People people, List<Both.Found> found, int replications, List<Integer> draws, Tally tally) {
        this.places = people.places();
        this.groups = people.groups();
        this.found = List.copyOf(found.subList(0, replications));
        this.drawn = List.copyOf(found.subList(replications, found.size()));
        this.draws = List.copyOf(draws);
        this.tally = tally;
    }

    /**
     * Lives through replications 0, 1, 2 ... of both counties, and one of each draw, as far as they are not kept.
     *
     * @param replications how many, 1 or more
     * @param threads pairs of worlds at once, 1 or more; the result does not depend on it
     * @param steps hears which share of them is done, on any thread
     * @throws ResultException if the two are not about the same people, or have no residents
     */
    public static Switchers of(Versus versus, int replications, int threads, DoubleConsumer steps) {
        List<Luck> worlds = versus.worlds(replications);
        Tally tally = new Tally(worlds.size(), steps);
        People people = people(versus);
        List<Both.Found> found = lived(worlds, people, versus::sides, threads, tally);
        return new Switchers(people, found, replications, versus.drawn().draws(), tally);
    }

    /**
     * Lives through a share of these pairs of worlds and keeps them; whoever asks for all finds them in the store.
     *
     * @return how much of it was run
     * @throws ResultException if the two are not about the same people, or have no residents
     */
    public static Tally of(Share share, Versus versus, int replications, int threads, DoubleConsumer steps) {
        List<Luck> worlds = versus.worlds(replications, share);
        Tally tally = new Tally(worlds.size(), steps);
        lived(worlds, people(versus), versus::sides, threads, tally);
        return tally;
    }

    /** The same of two counties that stand, kept nowhere. */
    public static Switchers of(Prepared a, Prepared b, int replications, int threads) {
        Tally tally = new Tally(replications, share -> {});
        People people = People.of(a, b);
        List<Both.Found> found = lived(
                Luck.replications(replications),
                people,
                draw -> {
                    throw new IllegalStateException("there is no draw " + draw);
                },
                threads,
                tally);
        return new Switchers(people, found, replications, List.of(), tally);
    }

    /**
     * Both counties, and how their people and facilities are told apart, in all draws alike.
     *
     * @param pairs where pairs of worlds are kept; empty for nowhere
     */
    private record People(Prepared a, Prepared b, Optional<PairStore> pairs, Places places, Groups groups) {
        static People of(Prepared a, Prepared b) {
            requireResidents(a);
            requireResidents(b);
            SameWorlds.requirePeople(a, b);
            return new People(a, b, Optional.empty(), new Places(a.county(), b.county()), new Groups(a.county()));
        }

        /** The same people in the county of a draw. */
        People in(Versus.Sides sides) {
            Prepared drawnA = sides.a();
            Prepared drawnB = sides.b(drawnA);
            SameWorlds.requirePeople(a, drawnA);
            SameWorlds.requirePeople(a, drawnB);
            return new People(drawnA, drawnB, Optional.of(sides.pairs()), places, groups);
        }

        Both.Found found(int replication, Consumer<Boolean> told) {
            Optional<Both.Found> before = pairs.flatMap(kept -> kept.find(replication, groups));
            Both.Found one = before.orElseGet(() -> new Both(a, b, places, replication).run(groups));
            if (before.isEmpty()) {
                pairs.ifPresent(kept -> kept.keep(replication, one));
            }
            told.accept(before.isPresent());
            return one;
        }
    }

    private static People people(Versus versus) {
        Versus.Sides sides = versus.sides(0);
        Prepared a = sides.a();
        People people = People.of(a, sides.b(a));
        return new People(people.a(), people.b(), Optional.of(sides.pairs()), people.places(), people.groups());
    }

    private static List<Both.Found> lived(
            List<Luck> worlds, People people, IntFunction<Versus.Sides> sides, int threads, Tally tally) {
        List<Both.Found> found = new ArrayList<>();
        try (WorkPool workers = new WorkPool("careshed-switchers", Require.positive(threads, "threads"))) {
            List<Future<Both.Found>> running = new ArrayList<>();
            for (Luck luck : worlds) {
                running.add(workers.submit(() -> {
                    People there = luck.draw() == 0 ? people : people.in(sides.apply(luck.draw()));
                    return there.found(luck.replication(), kept -> tally.accept(new Done("", luck, kept)));
                }));
            }
            for (int i = 0; i < running.size(); i++) {
                found.add(result(running.get(i), worlds.get(i)));
            }
        }
        return found;
    }

    /** Pairs of worlds that were kept from before. */
    public int kept() {
        return tally.kept();
    }

    /** Pairs of worlds that were lived through. */
    public int simulated() {
        return tally.simulated();
    }

    /** The facilities of both counties. */
    public Places places() {
        return places;
    }

    /** How many replications. */
    public int replications() {
        return found.size();
    }

    /** Numbers of the draws of the ensemble; empty without one. */
    public List<Integer> draws() {
        return draws;
    }

    Groups groups() {
        return groups;
    }

    List<Both.Found> found() {
        return found;
    }

    /** What was found in each draw. */
    List<Both.Found> drawn() {
        return drawn;
    }

    /** A figure over the draws, beside what it is over replications. */
    Optional<OverDraws> over(Function<Both.Found, String> figure, Estimate replications) {
        return OverDraws.of(drawn.stream().map(figure).toList(), replications);
    }

    private static void requireResidents(Prepared prepared) {
        if (prepared.county().scenario().kind() != Scenario.Kind.COUNTY) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of(
                                    "{scenario} has no residents who choose: its patients come by the clock",
                                    "{scenario} 没有作选择的居民：其患者按时间到达")
                            .with("scenario", prepared.county().scenario().id()));
        }
    }

    private static Both.Found result(Future<Both.Found> running, Luck luck) {
        try {
            return WorkPool.done(running);
        } catch (ResultException | ScenarioException | PolicyException told) {
            throw told;
        } catch (RuntimeException | AssertionError fault) {
            String draw = luck.draw() == 0 ? "" : " of draw " + luck.draw();
            throw new IllegalStateException("replication " + luck.replication() + draw + " failed", fault);
        }
    }
}
