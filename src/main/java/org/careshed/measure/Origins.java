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

    private final County county;
    private final TierVisits visits;

    Origins(County county) {
        this.county = county;
        visits = new TierVisits(county, ORIGINS.length);
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
        if (visits.counts(condition, outcome)) {
            visits.add(facility, origin.ordinal());
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
        for (Origin origin : ORIGINS) {
            for (int tier = 0; tier < county.tiers().size(); tier++) {
                rows.add(List.of(
                        origin.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        county.tiers().get(tier).id(),
                        Long.toString(visits.of(origin.ordinal(), tier))));
            }
        }
        return List.of(new Table("origins", "Why counted visits took place, by origin and tier.", COLUMNS, rows));
    }
}
