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

    /** A night of a plan of ten yuan a day for a year that ends after three days. */
    private void night(long todayFen, long spentFen) {
        Books books = new Books(7, 1_000, todayFen, (day + 1) * 1_000L, spentFen, 3_000);
        facts.offers().budgetStands(0, day, TestCounty.HOSPITAL, books);
        day++;
    }
}
