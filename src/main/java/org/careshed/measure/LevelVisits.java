package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.careshed.county.County;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Official;
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

    private final boolean[] isVisit;
    private final County county;
    private final int kinds;
    private final int tiers;
    private final long[] visits;

    LevelVisits(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        kinds = county.kinds().size();
        tiers = county.tiers().size();
        visits = new long[Level.values().length * kinds * tiers];
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
        if (resident >= 0 && outcome != Outcome.LEFT && Official.is(isVisit, condition)) {
            int level = county.levels().of(condition, need);
            visits[(level * kinds + condition) * tiers + county.tierOf()[facility]]++;
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        Arrays.fill(visits, 0);
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < visits.length; cell++) {
            if (visits[cell] > 0) {
                rows.add(List.of(
                        Level.values()[cell / tiers / kinds].name().toLowerCase(Locale.ROOT),
                        county.kinds().get(cell / tiers % kinds),
                        county.tiers().get(cell % tiers).id(),
                        Long.toString(visits[cell])));
            }
        }
        String meaning =
                "Counted visits of residents by the level that their need takes, condition and tier, in that order;"
                        + " combinations without a visit are left out.";
        return List.of(new Table("visits_by_level", meaning, COLUMNS, rows));
    }
}
