package org.careshed.experiment.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                    comparison.file, "replication " + replication + ": " + comparison.untold + " more differences"));
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
                    differs(key, "is in the table, but not in the log");
                } else {
                    compare(key, names, cells(row, columns, names), due);
                }
            }
        }
        logged.keySet().forEach(key -> differs(key, "is in the log, but not in the table"));
    }

    private void compare(List<String> key, List<String> names, List<String> told, List<String> due) {
        for (int i = 0; i < names.size(); i++) {
            if (!told.get(i).equals(due.get(i))) {
                differs(key, names.get(i) + " is " + shown(told.get(i)) + ", the log gives " + shown(due.get(i)));
            }
        }
    }

    private void differs(List<String> key, String what) {
        if (problems.size() == MOST_TOLD) {
            untold++;
            return;
        }
        StringBuilder where = new StringBuilder("replication " + replication);
        for (int i = 0; i < key.size(); i++) {
            where.append(", ").append(question.key().get(i)).append(' ').append(key.get(i));
        }
        problems.add(new Problem(file, where + ": " + what));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "empty" : text;
    }

    private static List<String> cells(List<String> row, List<String> columns, List<String> wanted) {
        return wanted.stream().map(name -> row.get(columns.indexOf(name))).toList();
    }
}
