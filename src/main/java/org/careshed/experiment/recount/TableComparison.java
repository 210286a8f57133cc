package org.careshed.experiment.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.result.folder.Problem;

/** A table of the results beside what the log of one replication gives for it: cell by cell, text by text. */
final class TableComparison {

    private static final int MOST_TOLD = 10;
    private static final String REPLICATION = "replication";

    private final Question question;
    private final String file;
    private final int replication;
    private final List<Problem> problems = new ArrayList<>();
    private int untold;

    private TableComparison(Question question, int replication) {
        this.question = question;
        this.replication = replication;
        file = "tables/" + question.name() + ".csv";
    }

    /**
     * Differences, none if all is equal.
     *
     * @param answer names of columns, then rows; columns that the answer lacks are not compared
     */
    static List<Problem> problems(Question question, int replication, Table table, List<List<String>> answer) {
        TableComparison comparison = new TableComparison(question, replication);
        comparison.compare(table, answer);
        if (comparison.untold > 0) {
            comparison.problems.add(new Problem(
                    comparison.file,
                    Text.of("replication {replication}: {many} more differences", "第 {replication} 次重复模拟：另有 {many} 处不同")
                            .with("replication", replication)
                            .with("many", comparison.untold)));
        }
        return comparison.problems;
    }

    private void compare(Table table, List<List<String>> answer) {
        List<String> names = answer.get(0);
        List<String> columns = table.columns().stream().map(Column::name).toList();
        Map<List<String>, List<String>> logged = new LinkedHashMap<>();
        answer.subList(1, answer.size()).forEach(row -> logged.put(cells(row, names, question.key()), row));
        int which = columns.indexOf(REPLICATION);
        for (List<String> row : table.rows()) {
            if (row.get(which).equals(Integer.toString(replication))) {
                List<String> key = cells(row, columns, question.key());
                List<String> due = logged.remove(key);
                if (due == null) {
                    differs(key, Text.of("is in the table, but not in the log", "在表中，但不在记录中"));
                } else {
                    compare(key, names, cells(row, columns, names), due);
                }
            }
        }
        logged.keySet().forEach(key -> differs(key, Text.of("is in the log, but not in the table", "在记录中，但不在表中")));
    }

    private void compare(List<String> key, List<String> names, List<String> told, List<String> due) {
        for (int i = 0; i < names.size(); i++) {
            if (!told.get(i).equals(due.get(i))) {
                differs(
                        key,
                        Text.of("{name} is {told}, the log gives {due}", "{name} 为 {told}，由记录得 {due}")
                                .with("name", names.get(i))
                                .with("told", shown(told.get(i)))
                                .with("due", shown(due.get(i))));
            }
        }
    }

    private void differs(List<String> key, Text what) {
        if (problems.size() == MOST_TOLD) {
            untold++;
            return;
        }
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < key.size(); i++) {
            where.append(", ").append(question.key().get(i)).append(' ').append(key.get(i));
        }
        problems.add(new Problem(
                file,
                Text.of("replication {replication}{where}: {what}", "第 {replication} 次重复模拟{where}：{what}")
                        .with("replication", replication)
                        .with("where", where)
                        .with("what", what)));
    }

    private static Text shown(String text) {
        return text.isEmpty() ? Text.of("empty", "空") : Text.same(text);
    }

    private static List<String> cells(List<String> row, List<String> columns, List<String> wanted) {
        return wanted.stream().map(name -> row.get(columns.indexOf(name))).toList();
    }
}
