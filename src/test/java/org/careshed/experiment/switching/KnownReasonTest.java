package org.careshed.experiment.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.List;
import java.util.Map;
import org.careshed.county.Story;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.switching.Streams.Flow;
import org.careshed.experiment.switching.why.Reason;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Money;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/**
 * Counties in which one thing alone matters, so that the reason is known. A village with a station {@code near}, and a
 * hospital {@code far}; a minute of the way counts 0.05 utils and a felt yuan 0.01, nothing else counts.
 */
class KnownReasonTest {
    private static final double PER_MINUTE = 0.05;
    private static final double PER_YUAN = 0.01;
    private static final double KM_MINUTES = 2; // at 30 km/h

    @Test
    void aLongerRoadSendsPatientsElsewhereByTravel() {
        Switchers found = compare(county(5, 8, 40), county(15, 8, 40));
        List<Flow> flows = flows(found);
        assertThat(flows).hasSize(1);
        assertThat(flows.get(0).key()).isEqualTo(new Streams.Key("near", "far", true));
        assertThat(flows.get(0).sums().reasons()).containsOnlyKeys(Reason.TRAVEL);
        double needs = mean(flows.get(0));
        assertThat(utils(flows.get(0), Reason.TRAVEL)).isCloseTo(needs * 10 * KM_MINUTES * PER_MINUTE, within(1e-6));
        double before = 1 / (1 + StrictMath.exp(PER_MINUTE * KM_MINUTES * (5 - 8)));
        double after = 1 / (1 + StrictMath.exp(PER_MINUTE * KM_MINUTES * (15 - 8)));
        double all = needs + mean(new Streams(found, Level.ALL).flows(false).get(0));
        assertThat(needs / all).isCloseTo(before - after, within(4 * StrictMath.sqrt(0.25 / (3 * all))));
    }

    @Test
    void aHigherPriceSendsPatientsElsewhereByOwnPay() {
        Switchers found = compare(county(5, 8, 40), county(5, 8, 240));
        List<Flow> flows = flows(found);
        assertThat(flows).hasSize(1);
        assertThat(flows.get(0).key()).isEqualTo(new Streams.Key("far", "near", true));
        assertThat(flows.get(0).sums().reasons()).containsOnlyKeys(Reason.COST);
        double felt = 50 * (StrictMath.log(1 + 240 / 50.0) - StrictMath.log(1 + 40 / 50.0));
        assertThat(utils(flows.get(0), Reason.COST)).isCloseTo(mean(flows.get(0)) * felt * PER_YUAN, within(1e-6));
    }

    @Test
    void aPlaceThatIsNotInTheOtherCountyIsNewOrGone() {
        Prepared without = county(5, 8, 40);
        Prepared with = Prepared.of(story(5, 8, 40)
                .tier("clinic", hours(0, 24), "ill")
                .pathway("clinic", step("consult", "doctor", minutes(1)))
                .facility("between", "clinic", "middle")
                .resource("between", "doctor", 20, hours(0, 24))
                .scenario());
        assertThat(flows(compare(without, with)))
                .extracting(Flow::key)
                .containsExactlyInAnyOrder(
                        new Streams.Key("far", "between", true), new Streams.Key("near", "between", true));
        assertThat(flows(compare(without, with)))
                .allSatisfy(flow -> assertThat(flow.sums().reasons()).containsOnlyKeys(Reason.NEW));
        assertThat(flows(compare(with, without)))
                .allSatisfy(flow -> assertThat(flow.sums().reasons()).containsOnlyKeys(Reason.GONE));
    }

    @Test
    void aRoadThatIsGoneLeavesThePlaceOutOfReach() {
        Prepared with = county(5, 8, 40);
        Prepared without = Prepared.of(plain(40).road("home", "far-place", 8).scenario());
        assertThat(flows(compare(with, without))).hasSize(1).allSatisfy(flow -> {
            assertThat(flow.key()).isEqualTo(new Streams.Key("near", "far", true));
            assertThat(flow.sums().reasons()).containsOnlyKeys(Reason.OUT_OF_REACH);
        });
        assertThat(flows(compare(without, with)))
                .allSatisfy(flow -> assertThat(flow.sums().reasons()).containsOnlyKeys(Reason.IN_REACH));
    }

    @Test
    void whoStaysAtHomeDoesSoBecauseTheWayIsLongerEverywhere() {
        Choice.Weights minding = new Choice.Weights(PER_MINUTE, 0, 1, 0.5);
        Switchers found = compare(
                Prepared.of(story(5, 8, 40).byDecision().weights(minding).scenario()),
                Prepared.of(story(15, 18, 40).byDecision().weights(minding).scenario()));
        List<Flow> flows = flows(found);
        assertThat(flows).isNotEmpty().allMatch(flow -> flow.key().to().equals("at-home"));
        for (Flow flow : flows) {
            assertThat(flow.sums().reasons()).containsOnlyKeys(Reason.TRAVEL);
            // both places become 20 minutes farther: the worth of the choice falls by as much, and nothing is left over
            assertThat(utils(flow, Reason.TRAVEL)).isCloseTo(mean(flow) * 0.5 * 20 * PER_MINUTE, within(1e-6));
            assertThat(flow.sums().lead().mean().orElseThrow().doubleValue())
                    .isCloseTo(utils(flow, Reason.TRAVEL), within(1e-6));
        }
    }

    @Test
    void equalCountiesHaveNoSwitchers() {
        Prepared county = county(5, 8, 40);
        Switchers found = compare(county, county(5, 8, 40));
        assertThat(flows(found)).isEmpty();
        assertThat(flows(compare(county, county))).isEmpty();
        assertThat(new Streams(found, Level.FACILITY).flows(false)).hasSize(2);
    }

    private static Switchers compare(Prepared a, Prepared b) {
        return Switchers.of(a, b, 3, 1);
    }

    private static List<Flow> flows(Switchers found) {
        return new Streams(found, Level.FACILITY).flows(true);
    }

    private static double mean(Flow flow) {
        return flow.needs().mean().orElseThrow().doubleValue();
    }

    private static double utils(Flow flow, Reason term) {
        return flow.sums().utils().get(term).mean().orElseThrow().doubleValue();
    }

    private static Prepared county(double toNearKm, double toFarKm, long yuanAtFar) {
        return Prepared.of(story(toNearKm, toFarKm, yuanAtFar).scenario());
    }

    private static Story story(double toNearKm, double toFarKm, long yuanAtFar) {
        return plain(yuanAtFar).road("home", "near-place", toNearKm).road("home", "far-place", toFarKm);
    }

    private static Story plain(long yuanAtFar) {
        Choice.More paying = new Choice.More(0, PER_YUAN, 0, 0, 0, 0, 0, 0, 0);
        Money money = new Money(
                Map.of("station", Map.of("ill", 4_000L), "hospital", Map.of("ill", 100 * yuanAtFar)),
                Map.of(),
                Money.Scheme.NONE,
                Money.Scheme.NONE);
        return new Story()
                .days(2, 20)
                .place("far-place")
                .place("home")
                .place("middle")
                .place("near-place")
                .road("home", "middle", 6)
                .residents("home", 1_000)
                .condition("ill", Severity.MINOR, 12)
                .weights(new Choice.Weights(PER_MINUTE, 0, 0, 0, paying))
                .arrangements(Arrangements.NONE.withMoney(money))
                .tier("hospital", hours(0, 24), "ill")
                .tier("station", hours(0, 24), "ill")
                .pathway("hospital", step("consult", "doctor", minutes(1)))
                .pathway("station", step("consult", "doctor", minutes(1)))
                .facility("far", "hospital", "far-place")
                .facility("near", "station", "near-place")
                .resource("far", "doctor", 20, hours(0, 24))
                .resource("near", "doctor", 20, hours(0, 24));
    }
}
