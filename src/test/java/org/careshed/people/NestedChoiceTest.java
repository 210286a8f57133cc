package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Story;
import org.careshed.scenario.Choice.Nests;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** Three hospitals in the county and two outside, at the utilities of {@link #UTILITY}: the nested logit is known. */
class NestedChoiceTest {

    private static final double[] UTILITY = {0, -0.5, -1, 0.3, -0.7};
    private static final int IN_COUNTY = 3;
    private static final double LAMBDA = 0.7;
    private static final int NEEDS = 200_000;
    private static final Weights SEEK = new Weights(0, 0, -0.3, 0.25);

    /** False alarm one in ten thousand. */
    @Test
    void sharesAreThoseOfTheNestedLogit() {
        Choice choice = choiceOf(county(LAMBDA, 0, UTILITY));
        int[] chosen = new int[UTILITY.length];
        for (int i = 0; i < NEEDS; i++) {
            chosen[choice.choose(0, 0, Keys.of(21, i))]++;
        }
        double[] share = shares(LAMBDA);
        double statistic = 0;
        for (int j = 0; j < share.length; j++) {
            double off = chosen[j] - share[j] * NEEDS;
            statistic += off * off / (share[j] * NEEDS);
        }
        assertThat(statistic)
                .isLessThan(new ChiSquaredDistribution(null, share.length - 1).inverseCumulativeProbability(1 - 1e-4));
    }

    @Test
    void whetherCareIsSoughtFollowsFromTheExactProbability() {
        for (double lambda : new double[] {1, 0.7}) {
            Choice choice = choiceOf(byDecision(county(lambda, 0, UTILITY)));
            double probability = choice.expect(0, 0);
            for (int i = 0; i < NEEDS; i++) {
                long need = Keys.of(23, i);
                boolean seeks = Keys.uniform(Keys.of(need, Keys.id("seek-care"))) < probability;
                assertThat(choice.choose(0, 0, need) != Choice.STAY_HOME).isEqualTo(seeks);
            }
        }
    }

    @Test
    void expectedSharesHaveTheClosedForm() {
        for (double lambda : new double[] {1, 0.7, 0.4}) {
            Choice choice = choiceOf(county(lambda, 0, UTILITY));
            choice.expect(0, 0);
            for (int j = 0; j < UTILITY.length; j++) {
                assertThat(choice.share(j)).isCloseTo(shares(lambda)[j], within(1e-12));
            }
        }
    }

    @Test
    void farAwayUtilitiesKeepTheirShares() {
        double[] far = UTILITY.clone();
        for (int j = 0; j < far.length; j++) {
            far[j] -= 900;
        }
        Choice choice = choiceOf(county(LAMBDA, 0, far));
        choice.expect(0, 0);
        for (int j = 0; j < far.length; j++) {
            assertThat(choice.share(j)).isCloseTo(shares(LAMBDA)[j], within(1e-9));
        }
    }

    @Test
    void whatTheChoiceIsWorthDecidesWhetherCareIsSought() {
        County county = county(LAMBDA, 0, UTILITY);
        Choice choice = choiceOf(county);
        double logSum = StrictMath.log(total(LAMBDA));
        double p = 1 / (1 + StrictMath.exp(-(SEEK.seekConstant() + SEEK.seekLogSum() * logSum)));
        assertThat(choiceOf(byDecision(county)).expect(0, 0)).isCloseTo(p, within(1e-12));
        assertThat(choice.expect(0, 0)).isEqualTo(1);
    }

    @Test
    void aChoiceFlipsOnlyTowardsThePlaceThatBecameBetter() {
        double[] better = UTILITY.clone();
        better[1] += 0.6;
        Choice before = choiceOf(county(LAMBDA, 0, UTILITY));
        Choice after = choiceOf(county(LAMBDA, 0, better));
        int moved = 0;
        for (int i = 0; i < NEEDS; i++) {
            long need = Keys.of(22, i);
            int old = before.choose(0, 0, need);
            int now = after.choose(0, 0, need);
            assertThat(now).isIn(old, 1);
            moved += now == old ? 0 : 1;
        }
        assertThat(moved).isPositive();
    }

    @Test
    void likePlacesLoseMoreToEachOtherThanToOthers() {
        double[] better = UTILITY.clone();
        better[1] += 0.6;
        Choice before = choiceOf(county(LAMBDA, 0, UTILITY));
        Choice after = choiceOf(county(LAMBDA, 0, better));
        before.expect(0, 0);
        after.expect(0, 0);
        double likePlace = after.share(0) / before.share(0);
        double otherPlace = after.share(3) / before.share(3);
        assertThat(likePlace).isLessThan(otherPlace);
        assertThat(otherPlace).isLessThan(1);
    }

    @Test
    void anExplanationNamesTheWinnerAndWhatItWonBy() {
        Choice choice = choiceOf(county(LAMBDA, 0, UTILITY));
        for (int i = 0; i < 1000; i++) {
            long need = Keys.of(23, i);
            int chosen = choice.choose(0, 0, need);
            var places = choice.explain(0, 0, need);
            var best = places.stream()
                    .max((a, b) -> Double.compare(
                            a.utility() / LAMBDA + a.nestLuck() + a.luck(),
                            b.utility() / LAMBDA + b.nestLuck() + b.luck()))
                    .orElseThrow();
            assertThat(best.chosen()).isTrue();
            assertThat(best.facility()).isEqualTo(chosen);
            assertThat(places.stream().filter(place -> place.chosen())).hasSize(1);
        }
    }

    /** Half a util of taste for a whole nest moves residents, not needs: who likes outside likes both hospitals there. */
    @Test
    void tasteForANestIsTheResidentsOwn() {
        County county = county(1, 0.5, UTILITY);
        Choice choice = choiceOf(county);
        int residents = county.population().size();
        double[] outside = new double[residents];
        double sum = 0;
        double squares = 0;
        for (int resident = 0; resident < residents; resident++) {
            choice.expect(resident, 0);
            outside[resident] = StrictMath.log(choice.share(3) / choice.share(0)) - UTILITY[3];
            assertThat(StrictMath.log(choice.share(4) / choice.share(3))).isCloseTo(-1, within(1e-9));
            sum += outside[resident];
            squares += outside[resident] * outside[resident];
        }
        double sd = 0.5 * Math.sqrt(2);
        assertThat(sum / residents).isCloseTo(0, within(5 * sd / Math.sqrt(residents)));
        assertThat(Math.sqrt(squares / residents)).isCloseTo(sd, within(5 * sd / Math.sqrt(2 * residents)));
    }

    private static double[] shares(double lambda) {
        double[] share = new double[UTILITY.length];
        for (int j = 0; j < share.length; j++) {
            double nest = nest(lambda, j >= IN_COUNTY);
            share[j] = StrictMath.exp(UTILITY[j] / lambda) / nest * StrictMath.pow(nest, lambda) / total(lambda);
        }
        return share;
    }

    private static double total(double lambda) {
        return StrictMath.pow(nest(lambda, false), lambda) + StrictMath.pow(nest(lambda, true), lambda);
    }

    private static double nest(double lambda, boolean outside) {
        double sum = 0;
        for (int j = outside ? IN_COUNTY : 0; j < (outside ? UTILITY.length : IN_COUNTY); j++) {
            sum += StrictMath.exp(UTILITY[j] / lambda);
        }
        return sum;
    }

    private static County county(double lambda, double tasteSd, double[] utility) {
        return CountyBuilder.build(nested(story(utility), lambda, tasteSd));
    }

    private static County byDecision(County county) {
        return CountyBuilder.build(nested(
                story(UTILITY).byDecision(), county.scenario().choice().nests().dissimilarity(), 0));
    }

    private static Scenario nested(Story story, double lambda, double tasteSd) {
        Scenario scenario = story.scenario();
        var c = scenario.choice();
        return scenario.withChoice(new org.careshed.scenario.Choice(
                c.considered(),
                c.weights(),
                c.constants(),
                c.tasteSd(),
                c.informationWeight(),
                false,
                new Nests(lambda, tasteSd, Map.of(), Map.of())));
    }

    private static Story story(double[] utility) {
        Story story = new Story()
                .days(0, 7)
                .place("home")
                .residents("home", 2000)
                .condition("ill", Severity.MINOR, 1)
                .weights(SEEK);
        for (int j = 0; j < utility.length; j++) {
            story.tier("t" + j, hours(8, 16), "ill").constant("t" + j, "ill", utility[j]);
            story.facility("f" + j, "t" + j, "home").pathway("t" + j, delay("consult", minutes(1)));
            if (j >= IN_COUNTY) {
                story.outsideWait("t" + j, minutes(0));
            }
        }
        return story;
    }

    private static Choice choiceOf(County county) {
        Choice choice = new Choice(county);
        choice.morning(new PublishedWaits(county), DayKind.WEEKDAY);
        return choice;
    }
}
