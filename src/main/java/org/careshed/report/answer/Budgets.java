package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.Groups;

/** In how many worlds a packaged budget is solvent at the end of November, or of the last month that was lived. */
final class Budgets {
    private static final String TABLE = "budgets";
    private static final String NOVEMBER = "-11";

    private Budgets() {}

    static List<Text> of(Study study) {
        List<Text> answer = new ArrayList<>();
        for (Arm arm : study.arms()) {
            List<String> months = Sums.keys(List.of(arm), TABLE, row -> row.text("month")).stream()
                    .sorted()
                    .toList();
            String month = months.stream()
                    .filter(one -> one.endsWith(NOVEMBER))
                    .findFirst()
                    .orElse(months.get(months.size() - 1));
            for (String group : Sums.keys(List.of(arm), TABLE, row -> row.text("group"))) {
                group(study, arm, group, month, answer);
            }
        }
        return answer;
    }

    private static void group(Study study, Arm arm, String group, String month, List<Text> answer) {
        Predicate<Row> mine = row -> row.text("group").equals(group);
        Predicate<Row> then = mine.and(row -> row.text("month").equals(month));
        int worlds = Sums.worlds(arm).size();
        long ahead = arm.rows(TABLE).stream()
                .filter(then.and(row -> row.number("balance_yuan") >= 0))
                .count();
        long gone = arm.rows(TABLE).stream()
                .filter(then.and(row -> !row.text("exhausted_since").isEmpty()))
                .count();
        answer.add(Text.of(
                        "“{arm}”, group of {group}: at the end of {month} no more than planned is paid in {ahead}; the whole year's"
                                + " budget is gone in {gone}. Balance against the plan {balance}, left of the year {left}.",
                        "“{arm}”，{group}医共体：{month}月末，支出未超计划的为{ahead}；全年预算已用完的为{gone}。与计划相比结余{balance}，全年预算剩余{left}。")
                .with("ahead", Said.worlds(ahead, worlds))
                .with("gone", Said.worlds(gone, worlds))
                .with("balance", Said.signed(Sums.of(arm, TABLE, then, "balance_yuan"), Said.YUAN))
                .with("left", Said.signed(Sums.of(arm, TABLE, then, "left_yuan"), Said.YUAN))
                .with("month", month)
                .with("group", new Groups(study.atlas()).of(group))
                .with("arm", arm.title()));
        answer.add(exhausted(arm, mine, worlds));
    }

    /** In which months the money is gone, by the last thing that the books of each world say. */
    private static Text exhausted(Arm arm, Predicate<Row> mine, int worlds) {
        Map<Integer, String> since = new TreeMap<>();
        arm.rows(TABLE).stream()
                .filter(mine)
                .forEach(row -> since.put((int) row.number("replication"), row.text("exhausted_since")));
        Map<String, Long> months = new TreeMap<>();
        since.values().stream()
                .filter(day -> !day.isEmpty())
                .forEach(day -> months.merge(day.substring(0, "2022-11".length()), 1L, Long::sum));
        if (months.isEmpty()) {
            return Text.of("Its year's budget lasts to the end in all of {n} worlds.", "{n}个世界中，其全年预算均用到期末未用完。")
                    .with("n", Integer.toString(worlds));
        }
        Text list = Text.NONE;
        for (Map.Entry<String, Long> month : months.entrySet()) {
            Text one = Text.of("{month} in {worlds}", "{month}（{worlds}）")
                    .with("worlds", Said.worlds(month.getValue(), worlds))
                    .with("month", month.getKey());
            list = list.isEmpty() ? one : list.then(Text.of(", ", "，")).then(one);
        }
        return Text.of("Its year's budget is gone in: {list}.", "其全年预算用完的月份：{list}。")
                .with("list", list);
    }
}
