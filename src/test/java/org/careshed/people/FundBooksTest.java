package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.model.Arranged;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.Budgets;
import org.careshed.scenario.reform.Budgets.Budget;
import org.junit.jupiter.api.Test;

/** Day 0 is 3 January 2022. The eastern station's 250 residents have 365 yuan each a year: 250 yuan a day are planned. */
class FundBooksTest {

    private static final int HOSPITAL = 2;
    private static final int TCM = 5;
    private static final int EAST = 0;
    private static final long DAY_FEN = 25_000;
    private final FundBooks books = new FundBooks(county(0.1));

    @Test
    void atPlanThereIsNoPressure() {
        until(28, 29 * DAY_FEN);
        assertThat(books.pressure(HOSPITAL)).isZero();
    }

    @Test
    void fivePercentOverPlanIsHalfOfWhatATenthIs() {
        until(28, 29 * DAY_FEN * 21 / 20);
        assertThat(books.pressure(HOSPITAL)).isCloseTo(0.5 * (1 + 31 / 365.0) / 2, within(1e-9));
        assertThat(books.pressure(TCM)).isZero();
        assertThat(books.readmits(HOSPITAL)).isCloseTo(2 * 0.2 * books.pressure(HOSPITAL), within(1e-12));
    }

    @Test
    void savingsArePressureTheOtherWay() {
        until(28, 0);
        assertThat(books.pressure(HOSPITAL)).isCloseTo(-(1 + 31 / 365.0) / 2, within(1e-9));
        assertThat(books.readmits(HOSPITAL)).isZero();
    }

    @Test
    void onceTheYearsBudgetIsGonePressureIsFull() {
        until(28, 363 * DAY_FEN);
        assertThat(books.pressure(HOSPITAL)).isEqualTo(1);
        assertThat(books.standing(0, 28)).containsExactly(363 * 250.0, 29 * 250.0);
    }

    @Test
    void booksGoOnUnderAnotherEditionAndBeginAnewWithOtherMembers() {
        until(28, 363 * DAY_FEN);
        assertThat(books.under(county(0.2)).pressure(HOSPITAL)).isEqualTo(1);
        assertThat(books.copy().pressure(HOSPITAL)).isEqualTo(1);
        FundBooks none = books.under(Arranged.everything().county());
        assertThat(none.kept()).isFalse();
        assertThat(none.pressure(HOSPITAL)).isZero();
        assertThat(books.size()).isEqualTo(1);
    }

    @Test
    void theBooksAreToldInWholeFenNightByNight() {
        List<String> told = new ArrayList<>();
        books.paid(EAST, 7);
        books.tell(0, (at, day, lead, stands) -> told.add(at + " " + day + " " + lead + " " + stands));
        books.night(0);
        books.paid(EAST, 5);
        books.tell(1, (at, day, lead, stands) -> told.add(at + " " + day + " " + lead + " " + stands));

        assertThat(told)
                .containsExactly(
                        "86400000 0 2 Books[residents=250, todayFen=25000, spentTodayFen=7, plannedFen=25000, spentFen=7,"
                                + " yearFen=9075000]",
                        "172800000 1 2 Books[residents=250, todayFen=25000, spentTodayFen=5, plannedFen=50000,"
                                + " spentFen=12, yearFen=9075000]");
    }

    @Test
    void onNewYearsDayTheyBeginAnew() {
        until(28, 363 * DAY_FEN);
        assertThat(books.night(362)).isTrue();
        assertThat(books.pressure(HOSPITAL)).isZero();
        assertThat(books.standing(0, 362)[0]).isZero();
    }

    private void until(int day, long fen) {
        books.paid(EAST, fen);
        assertThat(books.night(day - 1)).isFalse();
        assertThat(books.night(day)).isTrue();
    }

    private static County county(double tolerance) {
        Scenario scenario = Arranged.everything().scenario();
        Budget budget = new Budget(Set.of("people", "station-east"), 36_500, 0.2, tolerance, 0, 0, 2);
        return CountyBuilder.build(scenario.withReform(Budgets.NONE.with(budget)));
    }
}
