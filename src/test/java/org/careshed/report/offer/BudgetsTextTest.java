package org.careshed.report.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.junit.jupiter.api.Test;

class BudgetsTextTest {

    @Test
    void theBalanceIsThatOfTheLastMonthAndTheFirstDayWithoutMoneyIsTold() {
        List<Text> lines = BudgetsText.lines(
                List.of(
                        row("1", "2022-11", "hospital", "100", "90", "10", ""),
                        row("1", "2022-12", "hospital", "100", "130", "-20", "2022-12-24"),
                        row("2", "2022-11", "hospital", "100", "120", "-20", ""),
                        row("2", "2022-12", "hospital", "100", "90", "-10", "")),
                2);
        assertThat(lines)
                .extracting(Text::english)
                .containsExactly(
                        "Packaged budgets (by month in tables/budgets.csv; means over replications):",
                        "  hospital               planned 200, paid 215 yuan; at the end -15; 1.5 months in deficit",
                        "    the year's money is gone in 1 of 2 replications, at the earliest on 2022-12-24");
    }

    @Test
    void aBudgetThatLastsIsToldToo() {
        assertThat(BudgetsText.lines(List.of(row("1", "2022-12", "hospital", "100", "90", "10", "")), 1))
                .last()
                .extracting(Text::english)
                .isEqualTo("    the year's money lasts in every replication");
        assertThat(BudgetsText.lines(List.of(), 1)).isEmpty();
    }

    private static Row row(String... cells) {
        List<String> names = List.of(
                "replication", "month", "group", "budget_yuan", "spent_yuan", "balance_yuan", "exhausted_since");
        Map<String, Integer> columns = new HashMap<>();
        names.forEach(name -> columns.put(name, columns.size()));
        return new Row("budgets", columns, new ArrayList<>(List.of(cells)));
    }
}
