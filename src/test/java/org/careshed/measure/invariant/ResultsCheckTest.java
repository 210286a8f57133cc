package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.tuesday;

import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.BillSettled.Service;
import org.careshed.measure.TestCounty;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

/** The hospital has two pools and one class of beds, the station one pool; nobody came, but two bills were written. */
class ResultsCheckTest {

    private final County county = TestCounty.arranged();
    private final Found found = new Found(county);
    private final MoneyCheck money = new MoneyCheck(county, found.findings());
    private final ResultsCheck check = new ResultsCheck(
            county,
            new ServiceCheck(county, found.findings()),
            new BedsCheck(county, found.findings()),
            money,
            found.findings());

    ResultsCheckTest() {
        money.billSettled(tuesday(8, 0), HOSPITAL, 1, 0, MINOR, Service.CONTACT, 1_000, 600, 400);
        money.billSettled(tuesday(9, 0), HOSPITAL, 2, 0, MINOR, Service.CONTACT, 250, 0, 250);
    }

    @Test
    void aShareLiesBetweenNothingAndEverything() {
        check.readings(List.of(
                Reading.ratio("some_share", "all", "share", 0, 3),
                Reading.ratio("some_share", "all", "share", 3, 3),
                Reading.ratio("unmet_need_share ", "all", "share", 4, 3),
                Reading.ratio("wait", "all", "minutes", 4, 3)));
        assertThat(found.lines()).isEmpty();

        check.readings(List.of(
                Reading.ratio("some_share", "all", "share", 4, 2), Reading.ratio("some_share", "all", "share", -1, 2)));
        assertThat(found.lines())
                .containsExactly(
                        "I12: 0 to 1 for some_share of all, not 2.000000",
                        "I12: 0 to 1 for some_share of all, not -0.500000");
    }

    @Test
    void everyFigureOfATableIsPlain() {
        check.tables(List.of(new Table(
                "any",
                "",
                List.of(Column.text("name", ""), Column.decimal("value", "km", "")),
                List.of(List.of("a", "1.5"), List.of("b", "-0.0")))));

        assertThat(found.lines()).containsExactly("I19: a plain decimal for any.value in [b, -0.0], not -0.0");
    }

    @Test
    void bedDaysAreThoseOfTheStaysTold() {
        check.tables(List.of(beds("0.000", "1")));
        assertThat(found.lines()).isEmpty();

        check.tables(List.of(beds("0.001", "1.25")));
        assertThat(found.lines())
                .containsExactly(
                        "I12 hospital: bed_days of 0.000 in [0.001, 1.25]",
                        "I12: 0 to 1 for occupancy in [0.001, 1.25], not 1.25");
    }

    @Test
    void moneyIsTheSumOfTheBillsTold() {
        check.tables(List.of(money("12.00", "6.00", "0.50", "0")));
        assertThat(found.lines()).isEmpty();

        check.tables(List.of(money("12.00", "7", "0.49", "-1")));
        assertThat(found.lines()).containsExactly("I15: charge_yuan of 1250 fen, not 12.49 yuan");
        check.tables(List.of(money("12.00", "7", "0.50", "0")));
        assertThat(found.lines()).hasSize(2).endsWith("I15: fund_yuan of 600 fen, not 7 yuan");
    }

    @Test
    void utilisationIsAShareAndThatOfTheHoursTold() {
        check.tables(List.of(use("0.000", "0.0005005", "2")));
        assertThat(found.lines()).isEmpty();

        check.tables(List.of(use("0.000", "0.0005006", "2")));
        check.tables(List.of(use("0.000", "1.5", "0.000")));
        check.tables(List.of(use("1.000", "0.5", "2")));

        assertThat(found.lines())
                .containsExactly(
                        "I12 hospital: utilisation x staffed_hours = busy_hours in [0.000, 0.0005006, 2]",
                        "I12: 0 to 1 for utilisation in [0.000, 1.5, 0.000], not 1.5",
                        "I12 hospital: busy_hours of 0.000 in [1.000, 0.5, 2]");
    }

    @Test
    void aTableWithoutItsColumnIsAFaultOfOurs() {
        Table none = new Table("bed_use", "", List.of(Column.decimal("days", "d", "")), List.of(List.of("0")));

        assertThatThrownBy(() -> check.tables(List.of(none)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table bed_use has no column bed_days");
    }

    private static Table beds(String days, String occupancy) {
        return new Table(
                "bed_use",
                "",
                List.of(Column.decimal("bed_days", "d", ""), Column.decimal("occupancy", "share", "")),
                List.of(List.of(days, occupancy)));
    }

    private static Table money(String charge, String fund, String chargeToo, String fundToo) {
        return new Table(
                "money",
                "",
                List.of(Column.decimal("charge_yuan", "yuan", ""), Column.decimal("fund_yuan", "yuan", "")),
                List.of(List.of(charge, fund), List.of(chargeToo, fundToo)));
    }

    /** The hospital's doctors as told, all other pools idle. */
    private static Table use(String busy, String utilisation, String staffed) {
        List<String> idle = List.of("0.000", "", "0.000");
        return new Table(
                "resource_use",
                "",
                List.of(
                        Column.decimal("busy_hours", "hours", ""),
                        Column.decimal("utilisation", "share", ""),
                        Column.decimal("staffed_hours", "hours", "")),
                List.of(List.of(busy, utilisation, staffed), idle, idle));
    }
}
