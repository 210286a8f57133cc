package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.MinuteCounts;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * How long how many waited from arrival to the first consultation, queues only, by tier and whole minute: the table
 * {@code wait_distribution}. The same waits as in {@code waits}, counted without rounding.
 */
final class WaitDistribution implements Measure, ConsultationBegins, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("tier", "Id of the tier."),
            Column.integer("from_minutes", "minutes", "Waits of so many minutes or more."),
            Column.integer("to_minutes", "minutes", "Waits of less than so many minutes; empty for no limit."),
            Column.integer("consultations", "visits", "Visits whose first consultation began after such a wait."));

    private final County county;
    private final MinuteCounts counts;

    WaitDistribution(County county) {
        this.county = county;
        counts = new MinuteCounts(county.tiers().size());
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        counts.add(county.tierOf()[facility], waitedMs);
    }

    @Override
    public void warmUpEnds(long atMs) {
        counts.restart();
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int tier = 0; tier < county.tiers().size(); tier++) {
            for (int minute = 0; minute < MinuteCounts.SIZE; minute++) {
                int count = counts.of(tier, minute);
                if (count > 0) {
                    rows.add(List.of(
                            county.tiers().get(tier).id(),
                            Integer.toString(minute),
                            minute == MinuteCounts.SIZE - 1 ? "" : Integer.toString(minute + 1),
                            Integer.toString(count)));
                }
            }
        }
        String meaning = "Waits before the first consultation by tier and minute; minutes without one are left out.";
        return List.of(new Table("wait_distribution", meaning, COLUMNS, rows));
    }
}
