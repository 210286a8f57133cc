package org.careshed.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.journal.BudgetStands;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;

/**
 * Whether packaged budgets are solvent, by group and calendar month: the table {@code budgets}. Of each group, named by the hospital
 * that leads it: {@code groups_in_deficit} (how many have paid more than planned at the end of the run), {@code budget_balance_share} ((what the plan allowed - what the fund paid) / what the plan allowed, from the
 * beginning of the year's books to the end of the run; below 0 is a deficit), {@code months_in_deficit} (months at whose last
 * counted night more was paid than planned until then) and {@code days_budget_exhausted} (counted days at whose end the whole
 * year's budget was gone).
 */
final class BudgetMonths implements Measure, BudgetStands, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("month", "Calendar month, as 2022-11."),
            Column.text("group", "Id of the hospital that leads the group."),
            Column.integer("residents", "persons", "Residents whose bills the books hold."),
            Column.decimal("budget_yuan", "yuan", "What the plan allows for the counted days of the month."),
            Column.decimal("spent_yuan", "yuan", "What the fund paid for these residents on these days, wherever."),
            Column.decimal(
                    "balance_yuan",
                    "yuan",
                    "Planned less paid since the year's books began, at the last counted night of the month."),
            Column.decimal("left_yuan", "yuan", "What is left then of the year's budget; below 0 if it is overspent."),
            Column.text(
                    "exhausted_since", "Day at whose end the year's budget was gone; empty while something is left."));

    private record Cell(int month, int lead) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byMonth = Integer.compare(month, other.month);
            return byMonth != 0 ? byMonth : Integer.compare(lead, other.lead);
        }
    }

    private record Month(long budgetFen, long spentFen, Books books, Optional<LocalDate> exhausted) {}

    private final County county;
    private final Calendar calendar;
    private final Map<Cell, Month> months = new TreeMap<>();
    private final Map<Integer, LocalDate> exhausted = new TreeMap<>();
    private final Map<Integer, Long> exhaustedDays = new TreeMap<>();
    private final Map<Integer, Books> last = new TreeMap<>();

    BudgetMonths(County county) {
        this.county = county;
        calendar = county.scenario().calendar();
    }

    @Override
    public void budgetStands(long atMs, int day, int lead, Books books) {
        LocalDate date = calendar.date(day);
        boolean gone = books.exhausted();
        if (gone) {
            exhausted.putIfAbsent(lead, date);
        } else {
            exhausted.remove(lead);
        }
        exhaustedDays.merge(lead, gone ? 1L : 0, Long::sum);
        last.put(lead, books);
        Cell cell = new Cell(date.getYear() * 12 + date.getMonthValue() - 1, lead);
        Month so = months.getOrDefault(cell, new Month(0, 0, books, Optional.empty()));
        months.put(
                cell,
                new Month(
                        so.budgetFen() + books.todayFen(),
                        so.spentFen() + books.spentTodayFen(),
                        books,
                        Optional.ofNullable(exhausted.get(lead))));
    }

    @Override
    public void warmUpEnds(long atMs) {
        months.clear();
        exhaustedDays.clear();
        last.clear();
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        long overspent = last.values().stream().filter(BudgetMonths::inDeficit).count();
        readings.add(Figures.count("groups_in_deficit", "all", "groups", overspent));
        last.forEach((lead, books) -> readings.add(Reading.ratio(
                "budget_balance_share",
                group(lead),
                "ratio",
                books.plannedFen() - books.spentFen(),
                books.plannedFen())));
        last.keySet()
                .forEach(lead ->
                        readings.add(Figures.count("months_in_deficit", group(lead), "months", monthsInDeficit(lead))));
        exhaustedDays.forEach(
                (lead, days) -> readings.add(Figures.count("days_budget_exhausted", group(lead), "days", days)));
        return readings;
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        months.forEach((cell, month) -> rows.add(List.of(
                YearMonth.of(cell.month() / 12, cell.month() % 12 + 1).toString(),
                group(cell.lead()),
                Long.toString(month.books().residents()),
                Figures.yuanCell(month.budgetFen(), 1),
                Figures.yuanCell(month.spentFen(), 1),
                Figures.yuanCell(month.books().plannedFen() - month.books().spentFen(), 1),
                Figures.yuanCell(month.books().yearFen() - month.books().spentFen(), 1),
                month.exhausted().map(LocalDate::toString).orElse(""))));
        String meaning = "Packaged budgets by calendar month and group: planned, paid, and what is left.";
        return List.of(new Table("budgets", meaning, COLUMNS, rows));
    }

    private long monthsInDeficit(int lead) {
        return months.entrySet().stream()
                .filter(month -> month.getKey().lead() == lead)
                .map(month -> month.getValue().books())
                .filter(BudgetMonths::inDeficit)
                .count();
    }

    private static boolean inDeficit(Books books) {
        return books.spentFen() > books.plannedFen();
    }

    private String group(int lead) {
        return county.facility(lead).id();
    }
}
