package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.engine.Crew;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Name;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** Residents enter a run with the habits that the choice model would have given them in the long run. */
class StartingHabitsTest {

    private static final double[] ILL = {5, 3, 1};
    private static final double[] SORE = {1, 2, 4};
    private static final double[] REFILL = {2, 2, 1};
    private static final double HABIT = 3;
    private static final int MANY = 60_000;
    private static final double SAME = 0.85;

    @Test
    void theLawOfTwoStatesIsTheRatioOfTheirRates() {
        double[] law = StationaryLaw.of(new double[][] {{7, 3}, {1, 0}});
        assertThat(law).containsExactly(new double[] {0.25, 0.75}, within(1e-9));
    }

    @Test
    void aStateThatNobodyEntersHasNoShareAndOneThatNobodyLeavesHasAll() {
        assertThat(StationaryLaw.of(new double[][] {{0, 1, 0}, {1, 0, 0}, {5, 0, 0}})[2])
                .isCloseTo(0, within(1e-9));
        assertThat(StationaryLaw.of(new double[][] {{0, 1}, {0, 0}})[1]).isCloseTo(1, within(1e-9));
    }

    /** One condition under the logit: the chain is reversible, and share j is in proportion to w_j (S + (b - 1) w_j). */
    @Test
    void withOneConditionTheHabitsAreThoseOfTheClosedForm() {
        County county = county(MANY, 4, 0, 0);
        double[] share = usualShares(county, memories(county));
        double[] closed = new double[3];
        double sum = 0;
        for (int j = 0; j < 3; j++) {
            closed[j] = ILL[j] * (9 + (HABIT - 1) * ILL[j]);
            sum += closed[j];
        }
        for (int j = 0; j < 3; j++) {
            assertThat(share[j]).isCloseTo(closed[j] / sum, within(0.008));
        }
    }

    @Test
    void habitsAreAFixedPointOfNeedsAndRefills() {
        County county = county(MANY, 4, 2, 0.5);
        Memories memories = memories(county);
        double[] usual = usualShares(county, memories);
        double[] refills = refillShares(county, memories);
        live(county, memories, 36);
        double[] usualLater = usualShares(county, memories);
        double[] refillsLater = refillShares(county, memories);
        for (int j = 0; j < 3; j++) {
            assertThat(usualLater[j]).isCloseTo(usual[j], within(0.009));
            assertThat(refillsLater[j]).isCloseTo(refills[j], within(0.012));
        }
    }

    /** Without luck: the choices of a year, expected under the law, are spread as the habits are. */
    @Test
    void theShareOfUsualProvidersIsTheShareOfChoices() {
        double[][] needs = new double[3][3];
        for (int u = 0; u < 3; u++) {
            for (int k = 0; k < 3; k++) {
                needs[u][k] = 4 * share(ILL, u, k) + 2 * share(SORE, u, k);
            }
        }
        double[] usual = shares(HabitLaw.of(needs), false);
        double[] next = new double[3];
        for (int u = 0; u < 3; u++) {
            for (int k = 0; k < 3; k++) {
                next[k] += usual[u] * needs[u][k] / 6;
            }
        }
        assertThat(next).containsExactly(usual, within(1e-5));
    }

    /** Without needs the provider of refills is all there is: its moves are those of its own choices. */
    @Test
    void providersOfRefillsAreAFixedPointOfTheirChoices() {
        double[][] chosen = new double[3][3];
        for (int u = 0; u < 3; u++) {
            for (int k = 0; k < 3; k++) {
                chosen[u][k] = share(REFILL, u, k);
            }
        }
        boolean[] twoOpen = {true, true, false};
        var refills = new HabitLaw.Refills[] {new HabitLaw.Refills(1, twoOpen, chosen)};
        HabitLaw law = HabitLaw.of(new double[3][3], refills, SAME, 1.0 / 12);
        double[] usual = shares(law, false);
        double[] providers = shares(law, true);
        double[] next = new double[3];
        for (int c = 0; c < 3; c++) {
            double same = twoOpen[c] ? SAME : 0;
            next[c] += same * providers[c];
            for (int k = 0; k < 3; k++) {
                next[k] += (1 - same) * providers[c] * chosen[c][k];
            }
        }
        assertThat(usual).containsExactly(providers, within(1e-9));
        assertThat(next).containsExactly(providers, within(1e-5));
    }

    private static double[] shares(HabitLaw law, boolean ofRefills) {
        double[] share = new double[3];
        int cells = 1_000_000;
        for (int i = 0; i < cells; i++) {
            double quantile = (i + 0.5) / cells;
            share[ofRefills ? law.refills(quantile) : law.usual(quantile)] += 1.0 / cells;
        }
        return share;
    }

    /** Half of the residents like the third place, half do not; the law of the mean taste knows nothing of it. */
    @Test
    void whoLikesAPlaceHasComeToUseIt() {
        County county = county(MANY, 4, 0, 0);
        double[][] liking = {{5, 3, 8}, {5, 3, 0.2}};
        Memories memories = begun(county, ILL, resident -> liking[resident % 2]);
        double[] before = usualShares(county, memories);
        for (int resident = 0; resident < MANY; resident++) {
            for (int need = 0; need < 20; need++) {
                long key = Keys.of(Keys.of(8, resident), need);
                memories.visited(resident, choose(liking[resident % 2], memories.usual(resident), key), 0);
            }
        }
        assertThat(usualShares(county, memories)).containsExactly(before, within(0.012));
        assertThat(before[2]).isGreaterThan(usualShares(county, memories(county))[2] + 0.1);
    }

    @Test
    void whoNeverFallsIllHasNoHabit() {
        County county = county(10, 0, 0, 0);
        assertThat(memories(county).usual(3)).isEqualTo(Memories.NONE);
    }

    @Test
    void oneMoreResidentChangesNobodysPast() {
        Memories few = memories(county(500, 4, 2, 0.5));
        Memories more = memories(county(501, 4, 2, 0.5));
        for (int resident = 0; resident < 500; resident++) {
            assertThat(more.usual(resident)).isEqualTo(few.usual(resident));
            assertThat(more.refillsAt(resident)).isEqualTo(few.refillsAt(resident));
        }
    }

    /** Three years from any moment on: needs by chance, refills on the day. */
    private static void live(County county, Memories memories, int intervals) {
        for (int resident = 0; resident < county.population().size(); resident++) {
            boolean managed = memories.refillsAt(resident) != Memories.NONE;
            long luck = Keys.of(3, resident);
            double now = Keys.uniform(luck);
            double end = now + intervals;
            double refill = 1;
            double need = now + 2 * Exact.exponential(Keys.of(luck, 0));
            for (int event = 1; Math.min(need, refill) < end; event++) {
                long key = Keys.of(luck, event);
                int usual = memories.usual(resident);
                if (need < refill || !managed) {
                    double[] weights = Keys.uniform(Keys.of(key, 1)) * 6 < 4 ? ILL : SORE;
                    memories.visited(resident, choose(weights, usual, key), 0);
                    need += 2 * Exact.exponential(Keys.of(key, 4));
                    refill = managed ? refill : need;
                } else {
                    boolean same = Keys.uniform(Keys.of(key, 2)) < SAME;
                    int facility = same ? memories.refillsAt(resident) : choose(REFILL, usual, key);
                    memories.visited(resident, facility, 0);
                    memories.refilled(resident, facility, same, key);
                    refill++;
                }
            }
        }
    }

    private static int choose(double[] weights, int usual, long key) {
        double u = Keys.uniform(Keys.of(key, 9));
        int k = 0;
        while (u >= share(weights, usual, k)) {
            u -= share(weights, usual, k++);
        }
        return k;
    }

    private static double share(double[] weights, int usual, int k) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * (j == usual ? HABIT : 1);
        }
        return weights[k] * (k == usual ? HABIT : 1) / sum;
    }

    private static double[] usualShares(County county, Memories memories) {
        double[] share = new double[3];
        for (int resident = 0; resident < county.population().size(); resident++) {
            share[memories.usual(resident)] += 1.0 / county.population().size();
        }
        return share;
    }

    private static double[] refillShares(County county, Memories memories) {
        double[] count = new double[3];
        double all = 0;
        for (int resident = 0; resident < county.population().size(); resident++) {
            if (memories.refillsAt(resident) != Memories.NONE) {
                count[memories.refillsAt(resident)]++;
                all++;
            }
        }
        assertThat(all).isGreaterThan(1_000);
        return new double[] {count[0] / all, count[1] / all, count[2] / all};
    }

    private static Memories memories(County county) {
        double[][] weights = {ILL, REFILL, SORE};
        Memories memories = new Memories(county);
        begin(memories, county, choices(condition -> weights[condition], (resident, condition) -> weights[condition]));
        return memories;
    }

    private static Memories begun(County county, double[] mean, IntFunction<double[]> own) {
        Memories memories = new Memories(county);
        begin(memories, county, choices(condition -> mean, (resident, condition) -> own.apply(resident)));
        return memories;
    }

    private static void begin(Memories memories, County county, StartingHabits.Choices choices) {
        new StartingHabits(county, () -> choices).begin(memories, 11, Crew.ALONE);
    }

    private static StartingHabits.Choices choices(
            IntFunction<double[]> mean, BiFunction<Integer, Integer, double[]> own) {
        return new StartingHabits.Choices() {
            @Override
            public double expect(DayKind day, int resident, int condition, int usual, double[] to) {
                return fill(mean.apply(condition), usual, to);
            }

            @Override
            public int choose(DayKind day, int resident, int condition, int usual, long need) {
                return StartingHabitsTest.choose(own.apply(resident, condition), usual, need);
            }
        };
    }

    private static double fill(double[] weights, int usual, double[] to) {
        for (int k = 0; k < ChoiceSets.SIZE; k++) {
            to[k] = k < weights.length ? share(weights, usual, k) : 0;
        }
        return 1;
    }

    private static County county(int residents, double ill, double sore, double prevalence) {
        Evidence assumed = new Evidence("assumed for a test", Evidence.Grade.C);
        ChronicCare chronic = new ChronicCare(
                List.of(new ChronicCare.Disease(
                        "pressure", new Name("p", ""), Map.of("all", prevalence), 1, 1, 0.4, assumed)),
                Optional.of(new ChronicCare.Refills("refill", 365 * Ticks.DAY / 12, 0, SAME)),
                new ChronicCare.Control(0, 0, Map.of()));
        Story story = new Story()
                .days(0, 7)
                .place("home")
                .residents("home", residents)
                .condition("ill", Severity.MINOR, ill)
                .condition("refill", Severity.MINOR, 0)
                .condition("sore", Severity.MINOR, sore)
                .tier("station", hours(8, 16), "ill", "refill", "sore");
        for (String id : List.of("a", "b", "c")) {
            story.tier(id, hours(8, 16), "ill", "refill", "sore")
                    .facility(id, id, "home")
                    .pathway(id, delay("consult", minutes(1)));
        }
        return story.pathway("station", delay("consult", minutes(1)))
                .arrangements(Arrangements.NONE.withChronic(chronic).withMemory(new Memory(true, 0.1, 0.1, 0.5, 0)))
                .county();
    }
}
