package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.journal.BudgetStands.Books;
import org.careshed.journal.Facts;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Settings;
import org.junit.jupiter.api.Test;

/** Day 0 is 3 January 2022, the warm-up. */
class BudgetMonthsTest extends MeasureContract {

    private final Measure measure = fresh();
    private final Facts facts = Facts.to(List.of(measure));
    private int day;

    @Override
    String name() {
        return "budgets";
    }

    @Override
    County county() {
        County county = TestCounty.arranged();
        LeverEntry lever = new LeverEntry(
                "payment-reform",
                LocalDate.of(2022, 1, 1),
                Optional.empty(),
                LeverEntry.Scope.EVERYWHERE,
                new Settings(Map.of()));
        return county.withScenario(
                county.scenario().edit().levers(List.of(lever)).done());
    }

    @Test
    void theWarmUpIsInTheBooksOfTheYearButNotInTheMonth() {
        night(900, 900);
        facts.warmUpEnds(TestCounty.tuesday(0, 0));
        night(300, 1_200);

        assertThat(rows(measure)).containsExactly("2022-01,hospital,7,10.00,3.00,8.00,18.00,");
        assertThat(lines(measure))
                .containsExactly(
                        "groups_in_deficit all = 0.000000 groups",
                        "budget_balance_share hospital = 0.400000 ratio",
                        "months_in_deficit hospital = 0.000000 months",
                        "days_budget_exhausted hospital = 0.000000 days");
    }

    @Test
    void aBudgetThatIsGoneIsToldWithItsDayAndADeficitWithItsMonths() {
        facts.warmUpEnds(TestCounty.tuesday(0, 0));
        night(100, 100);
        night(2_900, 3_000);
        night(500, 3_500);

        assertThat(rows(measure)).containsExactly("2022-01,hospital,7,30.00,35.00,-5.00,-5.00,2022-01-04");
        assertThat(lines(measure))
                .containsExactly(
                        "groups_in_deficit all = 1.000000 groups",
                        "budget_balance_share hospital = -0.166667 ratio",
                        "months_in_deficit hospital = 1.000000 months",
                        "days_budget_exhausted hospital = 2.000000 days");
    }

    @Test
    void monthsStandInOrderAndEachGroupHasItsOwnDeficits() {
        night(5_000, 5_000);
        facts.warmUpEnds(TestCounty.tuesday(0, 0));
        tell(29, TestCounty.HOSPITAL, 4_000, 4_000);
        tell(29, TestCounty.STATION, 2_000, 3_000);
        tell(2, TestCounty.STATION, 1_000, 1_001);
        tell(2, TestCounty.HOSPITAL, 1_000, 1_000);

        assertThat(rows(measure))
                .containsExactly(
                        "2022-01,hospital,7,10.00,1.00,0.00,20.00,",
                        "2022-01,station,7,10.00,1.00,-0.01,19.99,",
                        "2022-02,hospital,7,10.00,1.00,0.00,-10.00,2022-01-03",
                        "2022-02,station,7,10.00,1.00,-10.00,0.00,2022-02-01");
        assertThat(lines(measure))
                .containsExactly(
                        "groups_in_deficit all = 1.000000 groups",
                        "budget_balance_share hospital = 0.000000 ratio",
                        "budget_balance_share station = -0.001000 ratio",
                        "months_in_deficit hospital = 0.000000 months",
                        "months_in_deficit station = 2.000000 months",
                        "days_budget_exhausted hospital = 1.000000 days",
                        "days_budget_exhausted station = 1.000000 days");
    }

    @Test
    void aGroupThatIsNoMoreAfterTheWarmUpIsNotTold() {
        night(5_000, 5_000);
        facts.warmUpEnds(TestCounty.tuesday(0, 0));

        assertThat(rows(measure)).isEmpty();
        assertThat(lines(measure)).containsExactly("groups_in_deficit all = 0.000000 groups");
    }

    /** A night at which so much was planned and paid since the year began, one yuan of it that day. */
    private void tell(int onDay, int lead, long plannedFen, long spentFen) {
        facts.offers().budgetStands(0, onDay, lead, new Books(7, 1_000, 100, plannedFen, spentFen, 3_000));
    }

    /** A night of a plan of ten yuan a day for a year that ends after three days. */
    private void night(long todayFen, long spentFen) {
        Books books = new Books(7, 1_000, todayFen, (day + 1) * 1_000L, spentFen, 3_000);
        facts.offers().budgetStands(0, day, TestCounty.HOSPITAL, books);
        day++;
    }
}
