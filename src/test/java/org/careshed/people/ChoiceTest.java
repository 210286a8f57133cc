package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.Arrays;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** Four places to go with utilities 0, -0.5, -1 and -2: the shares of the multinomial logit are known to six digits. */
class ChoiceTest {

    private static final double[] UTILITY = {0, -0.5, -1, -2};
    private static final double[] SHARE = {0.473991, 0.287490, 0.174371, 0.064148};
    private static final int NEEDS = 100_000;

    @Test
    void sharesAreThoseOfTheMultinomialLogit() {
        Choice choice = choiceOf(four(0, new Weights(0, 0, 0, 0)).county());
        int[] chosen = choose(choice, 4);
        for (int j = 0; j < 4; j++) {
            double error = 4 * Math.sqrt(SHARE[j] * (1 - SHARE[j]) / NEEDS);
            assertThat(chosen[j] / (double) NEEDS).isCloseTo(SHARE[j], within(error));
        }
    }

    @Test
    void weightsGiveTheSharesInClosedForm() {
        Choice choice = choiceOf(four(0.5, new Weights(0, 0, 0, 0)).county());
        assertThat(choice.expect(0, 0)).isEqualTo(1);
        for (int j = 0; j < 4; j++) {
            assertThat(choice.share(j)).isCloseTo(SHARE[j], within(5e-7));
        }
        assertThat(choice.share(4)).isZero();
    }

    @Test
    void whoNeverChoseAFacilityKeepsTheirChoiceWhenItCloses() {
        Choice open = choiceOf(four(0, new Weights(0, 0, 0, 0)).county());
        Choice closed = choiceOf(
                four(0, new Weights(0, 0, 0, 0)).constant("t1", "ill", -1e9).county());
        int moved = 0;
        int left = 0;
        for (int i = 0; i < NEEDS; i++) {
            long need = Keys.of(9, i);
            int before = open.choose(0, 0, need);
            int after = closed.choose(0, 0, need);
            assertThat(after).isNotEqualTo(1);
            moved += before != 1 && after != before ? 1 : 0;
            left += before == 1 ? 1 : 0;
        }
        assertThat(moved).isZero();
        assertThat(left / (double) NEEDS).isCloseTo(SHARE[1], within(0.006));
    }

    @Test
    void aConstantAddedToAllUtilitiesMovesNobody() {
        Choice plain = choiceOf(four(0, new Weights(0, 0, 0, 0)).county());
        Story shifted = four(0, new Weights(0, 0, 0, 0));
        for (int j = 0; j < 4; j++) {
            shifted.constant("t" + j, "ill", UTILITY[j] + 3);
        }
        Choice same = choiceOf(shifted.county());
        for (int i = 0; i < 10_000; i++) {
            assertThat(same.choose(0, 0, Keys.of(4, i))).isEqualTo(plain.choose(0, 0, Keys.of(4, i)));
        }
    }

    @Test
    void utilitiesAtTheEndsOfTheExponentialKeepTheirShares() {
        for (double far : new double[] {-706.5, 706.5, 2_000, -2_000}) {
            Story shifted = four(0, new Weights(0, 0, 0, 0));
            for (int j = 0; j < 4; j++) {
                shifted.constant("t" + j, "ill", UTILITY[j] + far);
            }
            Choice choice = choiceOf(shifted.county());
            assertThat(choice.expect(0, 0)).isEqualTo(1);
            for (int j = 0; j < 4; j++) {
                assertThat(choice.share(j)).isCloseTo(SHARE[j], within(5e-7));
            }
        }
    }

    @Test
    void aVeryLargeDistanceWeightSendsEverybodyToTheNearest() {
        Story story = new Story().place("home").residents("home", 10).condition("ill", Severity.MINOR, 1);
        for (int j = 0; j < 4; j++) {
            story.place("p" + j).road("home", "p" + j, 10 - j).tier("t" + j, hours(8, 16), "ill");
            story.facility("f" + j, "t" + j, "p" + j).pathway("t" + j, delay("consult", minutes(1)));
        }
        Choice choice = choiceOf(story.weights(new Weights(50, 0, 0, 0)).county());
        assertThat(choose(choice, 4)).containsExactly(0, 0, 0, NEEDS);
    }

    @Test
    void careIsSoughtAsTheLogitSays() {
        Weights half = new Weights(0, 0, -0.3, 0.25);
        County county = four(0, half).byDecision().county();
        Choice choice = choiceOf(county);
        double sum = Arrays.stream(UTILITY).map(StrictMath::exp).sum();
        double p = 1 / (1 + StrictMath.exp(-(-0.3 + 0.25 * StrictMath.log(sum))));
        assertThat(choice.expect(0, 0)).isCloseTo(p, within(1e-12));
        int home = 0;
        for (int i = 0; i < NEEDS; i++) {
            home += choice.choose(0, 0, Keys.of(8, i)) == Choice.STAY_HOME ? 1 : 0;
        }
        assertThat(home / (double) NEEDS).isCloseTo(1 - p, within(4 * Math.sqrt(p * (1 - p) / NEEDS)));
    }

    @Test
    void nobodyChoosesAmongClosedDoors() {
        Story story = four(0, new Weights(0, 0, 0, 0));
        for (int j = 0; j < 4; j++) {
            story.tier("t" + j, Story.weekdays(8, 16), "ill");
        }
        County county = story.county();
        Choice choice = new Choice(county);
        choice.morning(new PublishedWaits(county), DayKind.WEEKEND);
        assertThat(choice.choose(0, 0, 77)).isEqualTo(Choice.NOWHERE_OPEN);
    }

    @Test
    void expectedSharesAddUpWhatChoicesDo() {
        County county =
                four(0.5, new Weights(0.02, 0.01, 0.4, 0.25)).byDecision().county();
        ExpectedShares expected = new ExpectedShares(county);
        Choice choice = choiceOf(county);
        int[] chosen = new int[4];
        int sought = 0;
        for (int i = 0; i < NEEDS; i++) {
            int facility = choice.choose(i % county.population().size(), 0, Keys.of(3, i));
            if (facility >= 0) {
                chosen[facility]++;
                sought++;
            }
        }
        assertThat(sought / (double) NEEDS).isCloseTo(expected.soughtShare(0), within(0.007));
        for (int j = 0; j < 4; j++) {
            assertThat(chosen[j] / (double) sought).isCloseTo(expected.tierShare(0, j), within(0.007));
        }
    }

    private static Story four(double tasteSd, Weights weights) {
        Story story = new Story()
                .days(0, 7)
                .place("home")
                .residents("home", 50)
                .condition("ill", Severity.MINOR, 1)
                .tasteSd(tasteSd)
                .weights(weights);
        for (int j = 0; j < 4; j++) {
            story.tier("t" + j, hours(8, 16), "ill").constant("t" + j, "ill", UTILITY[j]);
            story.facility("f" + j, "t" + j, "home").pathway("t" + j, delay("consult", minutes(1)));
        }
        return story;
    }

    private static Choice choiceOf(County county) {
        Choice choice = new Choice(county);
        choice.morning(new PublishedWaits(county), DayKind.WEEKDAY);
        return choice;
    }

    private static int[] choose(Choice choice, int facilities) {
        int[] chosen = new int[facilities];
        for (int i = 0; i < NEEDS; i++) {
            chosen[choice.choose(0, 0, Keys.of(2, i))]++;
        }
        return chosen;
    }
}
