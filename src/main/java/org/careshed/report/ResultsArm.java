package org.careshed.report;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.careshed.language.Text;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.report.subject.Titles;
import org.careshed.result.Summary;

/**
 * One results folder as the only arm of a study.
 *
 * @param read tables that were asked for already, by any thread
 */
record ResultsArm(ResultsTables results, Summary summary, Map<String, List<Row>> read) implements Arm {

    /** The study of a folder. */
    static Study alone(ResultsTables results) {
        ResultsArm arm = new ResultsArm(results, results.summary(), new ConcurrentHashMap<>());
        List<Row> places = arm.has("places") ? arm.rows("places") : List.of();
        Atlas atlas = Atlas.of(places, arm.rows("facilities"), arm.rows("tiers"));
        return new Study(List.of(arm), atlas, List.of(), List.of());
    }

    @Override
    public String id() {
        return summary.scenario();
    }

    @Override
    public Text title() {
        return Titles.of(summary);
    }

    @Override
    public int replications() {
        return summary.replications();
    }

    @Override
    public boolean has(String table) {
        return results.has(table);
    }

    @Override
    public List<Row> rows(String table) {
        return read.computeIfAbsent(table, results::rows);
    }
}
