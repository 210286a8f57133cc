package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.careshed.county.County;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.visits.TierVisits;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Level;

/**
 * Who is treated above or below what their need takes: the table {@code visits_by_level}, counted visits of residents by the
 * lowest level of care that is able to treat the need, condition and tier. Visits outside of needs up to the county's level
 * are those that could have been treated in the county; departments that treat more than their tier are not in the level.
 */
final class LevelVisits implements Measure, ContactEnds, WarmUpEnds {
    private static final List<Column> COLUMNS = List.of(
            Column.text("level", "Lowest level able to treat the need: village, town, county or outside."),
            Column.text("condition", "Id of the condition."),
            Column.text("tier", "Id of the tier of the facility."),
            Column.integer("visits", "visits", "Counted visits of residents, treated patients only."));

    private final County county;
    private final int kinds;
    private final TierVisits visits;

    LevelVisits(County county) {
        this.county = county;
        kinds = county.kinds().size();
        visits = new TierVisits(county, Level.values().length * kinds);
    }

    @Override
    public void contactEnds(
            long atMs,
            int facility,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            Outcome outcome,
            long waitedMs) {
        if (resident >= 0 && visits.counts(condition, outcome)) {
            visits.add(facility, county.levels().of(condition, need) * kinds + condition);
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        visits.clear();
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            for (int condition = 0; condition < kinds; condition++) {
                for (int tier = 0; tier < county.tiers().size(); tier++) {
                    addRow(rows, level, condition, tier);
                }
            }
        }
        String meaning =
                "Counted visits of residents by the level that their need takes, condition and tier, in that order;"
                        + " combinations without a visit are left out.";
        return List.of(new Table("visits_by_level", meaning, COLUMNS, rows));
    }

    private void addRow(List<List<String>> rows, Level level, int condition, int tier) {
        long count = visits.of(level.ordinal() * kinds + condition, tier);
        if (count > 0) {
            rows.add(List.of(
                    level.name().toLowerCase(Locale.ROOT),
                    county.kinds().get(condition),
                    county.tiers().get(tier).id(),
                    Long.toString(count)));
        }
    }
}
