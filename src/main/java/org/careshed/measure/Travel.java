package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.careshed.county.County;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.Origin;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Towns;
import org.careshed.measure.tally.Trips;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * The way to care, one way, door to door: {@code mean_travel_minutes} of all visits chosen after the warm-up's end, and
 * by home town in the table {@code travel}. It counts when the facility is settled, so a visit that is turned away or
 * still under way at the run's end is in it; of later contacts of an episode, and of further attempts, the way from home
 * counts. Who needs care while away is there already; patients from elsewhere are left out.
 */
final class Travel implements Measure, FacilityChosen, ContactPlanned, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("town", "Id of the town the patients live in."),
            Column.integer("visits", "visits", "Visits chosen in the counted time, wherever they go."),
            Column.decimal("mean_travel_minutes", "minutes", "Mean time of their way, one way, door to door."));

    private final County county;
    private final Towns towns;
    private final long[] visits;
    private final long[] travelMs;

    /** Who will go to which facility, by a way that is still to be looked up. */
    private final Backlog ways = new Backlog();

    Travel(County county) {
        this.county = county;
        towns = new Towns(county);
        visits = new long[towns.size()];
        travelMs = new long[towns.size()];
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long oneWayMs) {
        goes(resident, oneWayMs);
    }

    @Override
    public void contactPlanned(
            long atMs,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            int contact,
            int facility,
            Channel channel,
            long arrivalMs) {
        if (resident >= 0 && Trips.isLater(visit, need) && ways.add(resident, facility)) {
            lookUp();
        }
    }

    private void lookUp() {
        for (int i = 0; i < ways.size(); i++) {
            int resident = ways.of(i);
            goes(resident, county.travel().ms(county.population().place(resident), (int) ways.what(i)));
        }
        ways.clear();
    }

    private void goes(int resident, long oneWayMs) {
        int town = towns.ofPlace(county.population().place(resident));
        visits[town]++;
        travelMs[town] += oneWayMs;
    }

    @Override
    public void warmUpEnds(long atMs) {
        ways.clear();
        Arrays.fill(visits, 0);
        Arrays.fill(travelMs, 0);
    }

    @Override
    public List<Reading> readings() {
        lookUp();
        long total = LongStream.of(travelMs).sum();
        return List.of(Figures.meanMinutes(
                "mean_travel_minutes", "all", total, LongStream.of(visits).sum()));
    }

    @Override
    public List<Table> tables() {
        lookUp();
        List<List<String>> rows = new ArrayList<>();
        for (int town = 0; town < towns.size(); town++) {
            rows.add(List.of(
                    towns.id(town),
                    Long.toString(visits[town]),
                    Figures.meanMinutesCell(travelMs[town], visits[town])));
        }
        return List.of(new Table("travel", "The way to care by home town, in the order of town ids.", COLUMNS, rows));
    }
}
