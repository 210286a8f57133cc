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

/**
 * Why visits took place: the table {@code origins}, counted visits by origin and tier, patients from elsewhere among
 * them as an origin of their own. Returns and follow-ups that providers make can so be told apart from needs.
 */
final class Origins implements Measure, ContactEnds, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text(
                    "origin",
                    "need, refill, follow-up, referral, return, inflow (from elsewhere) or programme; that of the"
                            + " first try where a contact was tried more than once."),
            Column.text("tier", "Id of the tier."),
            Column.integer("visits", "visits", "Counted visits, treated patients only."));

    private static final Origin[] ORIGINS = Origin.values();

    private final boolean[] isVisit;
    private final County county;
    private final int tiers;
    private final long[] visits;

    Origins(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        tiers = county.tiers().size();
        visits = new long[ORIGINS.length * tiers];
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
        if (outcome != Outcome.LEFT && Official.is(isVisit, condition)) {
            visits[origin.ordinal() * tiers + county.tierOf()[facility]]++;
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
        for (Origin origin : ORIGINS) {
            for (int tier = 0; tier < tiers; tier++) {
                rows.add(List.of(
                        origin.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        county.tiers().get(tier).id(),
                        Long.toString(visits[origin.ordinal() * tiers + tier])));
            }
        }
        return List.of(new Table("origins", "Why counted visits took place, by origin and tier.", COLUMNS, rows));
    }
}
