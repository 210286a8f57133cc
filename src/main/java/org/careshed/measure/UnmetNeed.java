package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.careshed.county.County;
import org.careshed.journal.CareForgone;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.NeedArises;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Arranged;
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Official;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * What becomes of needs. {@code unmet_need_share} = needs that stay unmet / needs, both counted when they happen after the
 * warm-up's end; the denominator is needs, not visits. Where episodes are told, unmet are those that end so: the resident
 * stayed at home, nowhere was open, gave up, missed the appointment, or was sent home too often. Where they are not,
 * unmet are needs for which the resident stayed at home or nowhere was open, and patients turned away at a full waiting
 * room.
 *
 * <p>The table {@code needs} tells the same by condition and age band. Patients turned away are not in it (the fact
 * names no person; see {@code resource_use}), and a need of the last evening may have no visit yet, so its columns need
 * not add up to the needs. Patients from elsewhere are left out.
 */
final class UnmetNeed
        implements Measure, NeedArises, CareForgone, PatientLeaves, PatientTurnedAway, EpisodeEnds, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("condition", "Id of the condition."),
            Column.text("age_band", "Id of the resident's age band."),
            Column.integer("needs", "needs", "Needs that arose in the counted time."),
            Column.integer("visits", "visits", "Patients who left treated in the counted time, wherever they went."),
            Column.integer("stayed_home", "needs", "Needs for which the resident decided not to seek care."),
            Column.integer("nowhere_open", "needs", "Needs for which no facility able to treat was open within reach."),
            Column.integer(
                    "left_unmet",
                    "needs",
                    "Episodes that ended unmet after the resident had set out or booked: gave up, missed, or was sent"
                            + " home too often."));

    private final boolean[] isVisit;
    private final County county;
    private final int bands;
    private final long[] needs;
    private final long[] visits;
    private final long[] stayedHome;
    private final long[] nowhereOpen;
    private final long[] endedUnmet;
    private final boolean episodesAreTold;
    private long turnedAway;

    /** Who left, with what condition. */
    private final Backlog left = new Backlog();

    UnmetNeed(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        bands = county.scenario().ageBands().size();
        int groups = county.kinds().size() * bands;
        needs = new long[groups];
        visits = new long[groups];
        stayedHome = new long[groups];
        nowhereOpen = new long[groups];
        endedUnmet = new long[groups];
        episodesAreTold = Arranged.contacts(county.scenario());
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        needs[group(resident, condition)]++;
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        long[] sums = reason == Reason.STAYED_HOME ? stayedHome : nowhereOpen;
        sums[group(resident, condition)]++;
    }

    @Override
    public void patientLeaves(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int branch,
            long arrivedMs,
            long waitedMs) {
        if (resident >= 0 && Official.is(isVisit, condition) && left.add(resident, condition)) {
            countVisits();
        }
    }

    private void countVisits() {
        for (int i = 0; i < left.size(); i++) {
            visits[group(left.of(i), (int) left.what(i))]++;
        }
        left.clear();
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        turnedAway += episodesAreTold ? 0 : 1;
    }

    @Override
    public void episodeEnds(
            long atMs, long need, int resident, int condition, Ending ending, int contacts, int first, int last) {
        if (resident >= 0 && ending == Ending.UNMET) {
            endedUnmet[group(resident, condition)]++;
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        left.clear();
        for (long[] sums : List.of(needs, visits, stayedHome, nowhereOpen, endedUnmet)) {
            Arrays.fill(sums, 0);
        }
        turnedAway = 0;
    }

    @Override
    public List<Reading> readings() {
        long forgone = sum(stayedHome) + sum(nowhereOpen);
        long unmet = episodesAreTold ? sum(endedUnmet) : forgone + turnedAway;
        return List.of(Figures.share("unmet_need_share", "all", unmet, sum(needs)));
    }

    @Override
    public List<Table> tables() {
        countVisits();
        List<List<String>> rows = new ArrayList<>();
        for (int condition = 0; condition < county.kinds().size(); condition++) {
            for (int band = 0; band < bands; band++) {
                int group = condition * bands + band;
                rows.add(List.of(
                        county.kinds().get(condition),
                        county.scenario().ageBands().get(band).id(),
                        Long.toString(needs[group]),
                        Long.toString(visits[group]),
                        Long.toString(stayedHome[group]),
                        Long.toString(nowhereOpen[group]),
                        Long.toString(leftUnmet(group))));
            }
        }
        String meaning =
                "What became of needs in the counted time, by condition and age band, in the scenario's order.";
        return List.of(new Table("needs", meaning, COLUMNS, rows));
    }

    /** A need that is forgone is an episode that ends unmet, too. */
    private long leftUnmet(int group) {
        return episodesAreTold ? endedUnmet[group] - stayedHome[group] - nowhereOpen[group] : 0;
    }

    private int group(int resident, int condition) {
        return condition * bands + county.population().ageBand(resident);
    }

    private static long sum(long[] sums) {
        return LongStream.of(sums).sum();
    }
}
