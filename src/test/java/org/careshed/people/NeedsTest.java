package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Tier;
import org.junit.jupiter.api.Test;

class NeedsTest {

    @Test
    void needsComeAtTheStatedRates() {
        County county = sick(2_000, 3, 7).county();
        int[] byCondition = new int[2];
        Needs needs = new Needs(county, 5);
        for (int day = 0; day < 365; day++) {
            needs.today(day, (at, resident, condition, key) -> byCondition[condition]++);
        }
        assertThat(byCondition[0] / 2_000.0).isCloseTo(3, within(4 * Math.sqrt(3 / 2_000.0)));
        assertThat(byCondition[1] / 2_000.0).isCloseTo(7, within(4 * Math.sqrt(7 / 2_000.0)));
    }

    @Test
    void everyNeedFallsOnItsDayAndResidentsComeInOrder() {
        Needs needs = new Needs(sick(500, 20, 5).county(), 5);
        for (int day = 0; day < 60; day++) {
            int today = day;
            int[] last = {-1};
            needs.today(day, (at, resident, condition, key) -> {
                assertThat(Ticks.day(at)).isEqualTo(today);
                assertThat(resident).isGreaterThanOrEqualTo(last[0]);
                last[0] = resident;
            });
        }
    }

    @Test
    void oneMoreResidentChangesNobodyElsesNeeds() {
        List<String> before = needs(sick(100, 3, 7).county());
        List<String> after = needs(sick(101, 3, 7).county());
        after.removeIf(line -> line.contains(" resident 100 "));
        assertThat(after).isEqualTo(before);
        assertThat(before).isNotEmpty();
    }

    @Test
    void oneConditionsRateChangesOnlyThatConditionsNeeds() {
        assertThat(needs(sick(100, 0, 7).county())).allMatch(line -> line.contains("condition 1"));
    }

    @Test
    void whoHasAnIllnessThatIsNotUnderControlFallsIllMoreOften() {
        County county = uncontrolled(1.3).county();
        int[][] needs = new int[2][2];
        int[] residents = new int[2];
        for (int resident = 0; resident < 4_000; resident++) {
            residents[Illness.uncontrolled(county.population().illness(resident)) ? 1 : 0]++;
        }
        Needs year = new Needs(county, 5);
        for (int day = 0; day < 365; day++) {
            year.today(
                    day,
                    (at, resident, condition, key) -> needs[condition][
                            Illness.uncontrolled(county.population().illness(resident)) ? 1 : 0]++);
        }
        assertThat(needs[0][0] / (double) residents[0]).isCloseTo(3, within(0.16));
        assertThat(needs[0][1] / (double) residents[1]).isCloseTo(3 * 1.3, within(0.18));
        assertThat(needs[1][0] / (double) residents[0]).isCloseTo(7, within(0.24));
        assertThat(needs[1][1] / (double) residents[1]).isCloseTo(7, within(0.24));
    }

    @Test
    void controlTakesNeedsAwayAndMovesNone() {
        County county = uncontrolled(1.3).county();
        List<Long> ill = keys(county, resident -> Illness.MANAGED);
        List<Long> well = keys(county, resident -> Illness.CONTROLLED);
        assertThat(ill).containsSubsequence(well).hasSizeGreaterThan(well.size());
    }

    @Test
    void aFactorThatPassesTheCeilingIsRefused() {
        County county = uncontrolled(1.6).county();
        assertThatThrownBy(() -> new Needs(county, 5))
                .hasMessageContaining("mild")
                .hasMessageContaining("ceiling");
    }

    @Test
    void whoNeverFallsIllNeverComes() {
        assertThat(needs(sick(100, 0, 0).county())).isEmpty();
    }

    @Test
    void aCopyGoesOnLikeTheOriginal() {
        Needs needs = new Needs(sick(300, 3, 7).county(), 5);
        needs.today(0, (at, resident, condition, key) -> {});
        Needs copy = needs.copy();
        for (int day = 1; day < 100; day++) {
            List<String> original = new ArrayList<>();
            needs.today(day, (at, resident, condition, key) -> original.add(at + " " + resident + " " + key));
            List<String> other = new ArrayList<>();
            copy.today(day, (at, resident, condition, key) -> other.add(at + " " + resident + " " + key));
            assertThat(other).isEqualTo(original);
        }
    }

    @Test
    void arrivalTimesFollowTheProfileWithinTheDoorsHours() {
        County county = sick(1, 1, 1).county();
        ArrivalTimes times =
                new ArrivalTimes(county.tiers().get(0), county.tiers().get(0).doors(), DayKind.WEEKDAY);
        assertThat(times.at(0)).isEqualTo(8 * Ticks.HOUR);
        assertThat(times.at(0.5)).isEqualTo(12 * Ticks.HOUR);
        assertThat(times.at(Math.nextDown(1.0))).isLessThan(16 * Ticks.HOUR);
    }

    @Test
    void arrivalsFallOnlyWhereTheProfileHasWeightAndTheDoorsAreOpen() {
        Tier tier = sick(1, 1, 1).county().tiers().get(0);
        double[] noonOnly = new double[24];
        noonOnly[7] = 5;
        noonOnly[12] = 1;
        ArrivalTimes noon = new ArrivalTimes(withArrivals(tier, noonOnly), tier.doors(), DayKind.WEEKDAY);
        assertThat(noon.at(1e-9)).isEqualTo(12 * Ticks.HOUR);
        assertThat(noon.at(Math.nextDown(1.0))).isEqualTo(13 * Ticks.HOUR - 1);
        ArrivalTimes even = new ArrivalTimes(withArrivals(tier, new double[24]), tier.doors(), DayKind.WEEKDAY);
        assertThat(even.at(0.25)).isEqualTo(10 * Ticks.HOUR);
    }

    @Test
    void moreNeedsThanAResidentHasNumbersForAreAFault() {
        Needs needs = new Needs(sick(1, 50_000, 50_000).county(), 5);
        assertThatThrownBy(() -> {
                    for (int day = 0; day < 365; day++) {
                        needs.today(day, (at, resident, condition, key) -> {});
                    }
                })
                .hasMessageContaining("2047");
    }

    private static Tier withArrivals(Tier tier, double[] perHour) {
        return new Tier(
                tier.id(),
                tier.name(),
                tier.grassroots(),
                tier.inCounty(),
                tier.doors(),
                perHour,
                tier.pathways(),
                tier.outsideWait(),
                tier.expectedWaitMs(),
                tier.evidence());
    }

    private static List<String> needs(County county) {
        List<String> told = new ArrayList<>();
        Needs needs = new Needs(county, 5);
        for (int day = 0; day < 365; day++) {
            needs.today(
                    day,
                    (at, resident, condition, key) -> told.add(String.format(
                            Locale.ROOT, "at %d resident %d condition %d key %d", at, resident, condition, key)));
        }
        return told;
    }

    private static List<Long> keys(County county, IntUnaryOperator illness) {
        List<Long> told = new ArrayList<>();
        Needs needs = new Needs(county, 5);
        for (int day = 0; day < 30; day++) {
            needs.today(day, illness, (at, resident, condition, key) -> told.add(key));
        }
        return told;
    }

    private static Story uncontrolled(double factor) {
        ChronicCare.Disease disease = new ChronicCare.Disease(
                "pressure",
                new Name("p", ""),
                Map.of("all", 1.0),
                1,
                1,
                0.5,
                new Evidence("assumed for a test", Evidence.Grade.C));
        return sick(4_000, 3, 7)
                .arrangements(Arrangements.NONE.withChronic(new ChronicCare(
                        List.of(disease), Optional.empty(), new ChronicCare.Control(0, 0, Map.of("mild", factor)))));
    }

    private static Story sick(int residents, double mild, double refill) {
        return new Story()
                .days(0, 365)
                .place("home")
                .residents("home", residents)
                .condition("mild", Severity.MINOR, mild)
                .condition("refill", Severity.MINOR, refill)
                .tier("station", hours(8, 16), "mild", "refill")
                .facility("station", "station", "home")
                .pathway("station", delay("consult", minutes(1)));
    }
}
