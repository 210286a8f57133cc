package org.careshed.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferMade;
import org.careshed.journal.OfferUsed;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.quantity.Ticks;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;

/**
 * What levers held ready and what of it was used: {@code lever_offers_made} and {@code lever_offers_used} of all, by month
 * and facility in the table {@code offers}.
 */
final class Offers implements Measure, OfferMade, OfferUsed, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("month", "Calendar month, as 2022-03."),
            Column.text("offer", "What a lever offers."),
            Column.text("facility", "Id of the facility where it is given."),
            Column.integer(
                    "offered",
                    "units",
                    "Slots, beds, days or contacts held ready; 0 where the offer has no ceiling of its own."),
            Column.integer("used", "units", "Units used."));

    private record Cell(int month, Offer offer, int facility) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byMonth = Integer.compare(month, other.month);
            int byOffer = byMonth != 0 ? byMonth : offer.compareTo(other.offer);
            return byOffer != 0 ? byOffer : Integer.compare(facility, other.facility);
        }
    }

    private static final class Sum {
        private long offered;
        private long used;
    }

    private final County county;
    private final Calendar calendar;
    private final Map<Cell, Sum> sums = new TreeMap<>();

    Offers(County county) {
        this.county = county;
        calendar = county.scenario().calendar();
    }

    @Override
    public void offerMade(long atMs, Offer offer, int facility, int units) {
        sum(atMs, offer, facility).offered += units;
    }

    @Override
    public void offerUsed(long atMs, Offer offer, int facility, int resident) {
        sum(atMs, offer, facility).used++;
    }

    @Override
    public void warmUpEnds(long atMs) {
        sums.clear();
    }

    @Override
    public List<Reading> readings() {
        long offered = sums.values().stream().mapToLong(sum -> sum.offered).sum();
        long used = sums.values().stream().mapToLong(sum -> sum.used).sum();
        return List.of(
                Figures.count("lever_offers_made", "all", "offers", offered),
                Figures.count("lever_offers_used", "all", "uses", used));
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        sums.forEach((cell, sum) -> rows.add(List.of(
                YearMonth.of(cell.month() / 12, cell.month() % 12 + 1).toString(),
                cell.offer().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                county.facility(cell.facility()).id(),
                Long.toString(sum.offered),
                Long.toString(sum.used))));
        String meaning = "What levers offered and what was used in the counted time, by month and facility.";
        return List.of(new Table("offers", meaning, COLUMNS, rows));
    }

    private Sum sum(long atMs, Offer offer, int facility) {
        LocalDate date = calendar.date(Ticks.day(atMs));
        return sums.computeIfAbsent(
                new Cell(date.getYear() * 12 + date.getMonthValue() - 1, offer, facility), cell -> new Sum());
    }
}
