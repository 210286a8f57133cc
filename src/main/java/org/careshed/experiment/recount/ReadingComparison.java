package org.careshed.experiment.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
import org.careshed.result.Reading;
import org.careshed.result.Summary;
import org.careshed.result.folder.Problem;

/** The summary beside what the logs of all replications give: mean and half-width of every reading, text by text. */
final class ReadingComparison {

    private static final String FILE = "summary.json";

    /** Values in the order of replications, by measure, then by what it is of. */
    private final Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();

    /** Takes what the log of the next replication gives: names of columns, then measure, of, value. */
    void add(List<List<String>> answer) {
        for (List<String> row : answer.subList(1, answer.size())) {
            values.computeIfAbsent(row.get(0), measure -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get(1), of -> new ArrayList<>())
                    .add(row.get(2));
        }
    }

    /** Measures of the summary that were recomputed. */
    List<String> recomputed(Summary summary) {
        return measures(summary).stream().filter(values::containsKey).toList();
    }

    /** Measures of the summary that no log gives. */
    List<String> beyond(Summary summary) {
        return measures(summary).stream()
                .filter(measure -> !values.containsKey(measure))
                .toList();
    }

    /** Differences, none if all is equal. */
    List<Problem> problems(Summary summary) {
        List<Problem> problems = new ArrayList<>();
        for (String measure : recomputed(summary)) {
            Map<String, Estimate> told = new LinkedHashMap<>();
            summary.headlines().stream()
                    .filter(headline -> headline.measure().equals(measure))
                    .forEach(headline -> told.put(headline.of(), headline.estimate()));
            Map<String, List<String>> logged = values.get(measure);
            TreeSet<String> all = new TreeSet<>(told.keySet());
            all.addAll(logged.keySet());
            for (String of : all) {
                Text what = of.equals(Headline.ALL)
                        ? Text.same(measure)
                        : Text.of("{measure} of {of}", "{of} 的 {measure}")
                                .with("measure", measure)
                                .with("of", of);
                if (!told.containsKey(of) || !logged.containsKey(of)) {
                    problems.add(new Problem(
                            FILE,
                            (told.containsKey(of)
                                            ? Text.of("{what} is in the summary alone", "{what} 只在摘要中")
                                            : Text.of("{what} is in the logs alone", "{what} 只在记录中"))
                                    .with("what", what)));
                } else {
                    compare(what, told.get(of), Estimate.of(logged.get(of)), problems);
                }
            }
        }
        return problems;
    }

    private static void compare(Text what, Estimate told, Estimate due, List<Problem> problems) {
        differs(what.then(": mean"), told.meanText(Reading.DECIMALS), due.meanText(Reading.DECIMALS), problems);
        differs(
                what.then(": half_width"),
                told.halfWidthText(Reading.DECIMALS),
                due.halfWidthText(Reading.DECIMALS),
                problems);
    }

    private static void differs(Text what, String told, String due, List<Problem> problems) {
        if (!told.equals(due)) {
            Text shown = told.isEmpty() ? Text.of("empty", "空") : Text.same(told);
            Text wanted = due.isEmpty() ? Text.of("nothing", "空") : Text.same(due);
            problems.add(new Problem(
                    FILE,
                    Text.of("{what} is {shown}, the logs give {wanted}", "{what} 为 {shown}，由记录得 {wanted}")
                            .with("what", what)
                            .with("shown", shown)
                            .with("wanted", wanted)));
        }
    }

    private static List<String> measures(Summary summary) {
        return summary.headlines().stream().map(Headline::measure).distinct().toList();
    }
}
