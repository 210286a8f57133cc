package org.careshed.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.careshed.report.bed.BedsInUse;
import org.careshed.report.busy.HowBusy;
import org.careshed.report.day.DayByDay;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.figure.busy.Workload;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Heading;
import org.careshed.report.map.CareFlows;
import org.careshed.report.map.WherePatientsGo;
import org.careshed.report.page.IndexPage;
import org.careshed.report.town.SharesByTown;
import org.careshed.report.wait.HowLong;
import org.careshed.report.week.BusyByWeek;
import org.careshed.result.Summary;

/** All that is drawn of one results folder: a picture where the run wrote its table, and the page around them. */
final class Gallery {
    private final ResultsTables results;
    private final Summary summary;
    private final Heading heading;
    private final Atlas atlas;
    private final Map<String, Supplier<Sheet>> pictures = new LinkedHashMap<>();
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    Gallery(ResultsTables results) {
        this.results = results;
        summary = results.summary();
        heading = Heading.of(summary);
        atlas = Atlas.of(rows("places"), results.rows("facilities"), rows("tiers"));
        hang();
    }

    /** Pictures by the name of the file, in the order of the page. */
    Map<String, Sheet> sheets() {
        return sheets;
    }

    /** The text of the page. */
    String page() {
        return IndexPage.of(summary, atlas, rows("closing"), sheets);
    }

    private void hang() {
        if (!atlas.inside().isEmpty()) {
            hang(WherePatientsGo.FILE, "flows", this::map);
            hang(SharesByTown.FILE, "town_shares", rows -> SharesByTown.draw(heading, atlas, rows));
        }
        hang(HowBusy.FILE, "resource_use", rows -> HowBusy.draw(heading, atlas, Workload.of(rows)));
        hang(BusyByWeek.FILE, "weekly_use", rows -> BusyByWeek.draw(heading, atlas, rows, counted()));
        hang(HowLong.FILE, "wait_distribution", rows -> HowLong.draw(heading, summary, atlas, rows));
        List<Row> beds = rows("bed_use");
        if (!beds.isEmpty()) {
            hang(BedsInUse.FILE, "bed_days", rows -> BedsInUse.draw(heading, atlas, rows, beds));
        }
        hang(DayByDay.FILE, "daily", rows -> DayByDay.draw(heading, atlas, rows));
        List<Sheet> drawn =
                pictures.values().parallelStream().map(Supplier::get).toList();
        pictures.keySet().forEach(file -> sheets.put(file, drawn.get(sheets.size())));
    }

    private void hang(String file, String table, Function<List<Row>, Sheet> picture) {
        if (results.has(table)) {
            pictures.put(file, () -> picture.apply(results.rows(table)));
        }
    }

    private Sheet map(List<Row> flows) {
        return WherePatientsGo.draw(heading, atlas, CareFlows.of(atlas, flows, heading.replications()));
    }

    /** Rows of a table that not every run has. */
    private List<Row> rows(String table) {
        return results.has(table) ? results.rows(table) : List.of();
    }

    /** The first counted day, where the table of days tells it. */
    private Optional<LocalDate> counted() {
        return rows("daily").stream()
                .filter(row -> !row.truth("warm_up"))
                .map(row -> row.day("date"))
                .min(Comparator.naturalOrder());
    }
}
