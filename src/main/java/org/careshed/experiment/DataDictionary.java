package org.careshed.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.experiment.attribution.AttributionTables;
import org.careshed.experiment.compare.text.ComparisonTables;
import org.careshed.experiment.landing.ReportTables;
import org.careshed.experiment.landing.RunTables;
import org.careshed.experiment.landing.Tables;
import org.careshed.experiment.landing.Views;
import org.careshed.experiment.siting.SitingTables;
import org.careshed.experiment.study.StudyTables;
import org.careshed.experiment.switching.SwitcherTables;
import org.careshed.experiment.switching.SwitchersLanding;
import org.careshed.measure.CountyTables;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.measure.log.VisitSheets;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.result.parquet.LogColumn;
import org.careshed.result.parquet.LogSheet;
import org.careshed.scenario.Scenario;

/**
 * Data dictionaries as pages: every reading, table and log sheet that the measures of a scenario write, from the measures
 * themselves before anything has happened; and every table and view of many runs.
 */
public final class DataDictionary {

    /** Where the dictionary begins in a page. */
    static final String BEGIN = "<!-- dictionary: begin -->";

    /** Where it ends. */
    static final String END = "<!-- dictionary: end -->";

    private final List<String> lines = new ArrayList<>();

    private DataDictionary() {}

    /** The page with the dictionary of a scenario between its marks; a page without marks stays as it is. */
    public static String in(String page, Scenario scenario) {
        return in(page, () -> new DataDictionary().results(Prepared.of(scenario).county()));
    }

    /** The page with the tables and views of comparisons and experiments between its marks. */
    public static String ofManyRuns(String page) {
        return in(page, () -> new DataDictionary().manyRuns());
    }

    private static String in(String page, Supplier<String> dictionary) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            return page;
        }
        return page.substring(0, begin) + BEGIN + "\n" + dictionary.get() + "\n" + page.substring(end);
    }

    private String manyRuns() {
        Stream.of(
                        RunTables.heads(),
                        ReportTables.heads(),
                        Tables.heads(),
                        ComparisonTables.heads(),
                        StudyTables.heads(),
                        AttributionTables.heads(),
                        SitingTables.heads(),
                        SwitcherTables.heads(),
                        SwitchersLanding.heads())
                .flatMap(List::stream)
                .forEach(table -> add("data/" + table.name() + ".parquet", table));
        Views.fixed().forEach(view -> add("view " + view.head().name(), view.head()));
        return String.join("\n", lines.subList(1, lines.size()));
    }

    private String results(County county) {
        List<Measure> measures = Measures.all(county);
        lines.add("### Readings in `summary.json`");
        row("measure", "unit", "of");
        row("---", "---", "---");
        measures.forEach(measure -> addReadings(measure.readings()));
        Stream.concat(CountyTables.of(county).stream(), measures.stream().flatMap(measure -> measure.tables().stream()))
                .forEach(table -> add("tables/" + table.name() + ".csv", table));
        new VisitSheets(county).all().forEach(this::add);
        return String.join("\n", lines);
    }

    private void addReadings(List<Reading> readings) {
        readings.stream().map(Reading::measure).distinct().forEach(name -> {
            List<Reading> same = readings.stream()
                    .filter(reading -> reading.measure().equals(name))
                    .toList();
            row("`" + name + "`", same.get(0).unit(), of(same));
        });
    }

    private static String of(List<Reading> same) {
        List<String> of = same.stream().map(Reading::of).toList();
        return of.size() > 4 ? String.join(", ", of.subList(0, 3)) + " ..." : String.join(", ", of);
    }

    private void add(String name, Table table) {
        head(name, table.meaning());
        for (Column column : table.columns()) {
            row("`" + column.name() + "`", lower(column.type()), column.unit(), column.meaning());
        }
    }

    private void add(LogSheet sheet) {
        head("log/*/" + sheet.name() + "-*.parquet", sheet.meaning());
        for (LogColumn column : sheet.columns()) {
            String type = column.words().isEmpty() ? lower(column.type()) : "text";
            row("`" + column.name() + "`", type, column.unit(), column.meaning());
        }
    }

    private void head(String name, String meaning) {
        lines.add("");
        lines.add("### `" + name + "`");
        lines.add("");
        lines.add(meaning);
        row("column", "type", "unit", "meaning");
        row("---", "---", "---", "---");
    }

    private void row(String... cells) {
        if (cells[0].equals("column") || cells[0].equals("measure")) {
            lines.add("");
        }
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
