package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.BedAsked;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedRefused;
import org.careshed.journal.BedTaken;
import org.careshed.journal.DayEnds;
import org.careshed.measure.tally.AskedBeds;
import org.careshed.measure.tally.BedCells;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;

/**
 * The midnight census of beds, warm-up included: the table {@code bed_days}, one row a day and bed class of a facility.
 */
final class BedDays implements Measure, BedAsked, BedTaken, BedLeft, BedRefused, DayEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("day", "The day at whose end is counted, year-month-day."),
            Column.text("facility", "Id of the facility."),
            Column.text("bed_class", "Id of the bed class."),
            Column.integer("occupied", "beds", "Beds of this class with a patient in them."),
            Column.integer("waiting", "patients", "Patients in need of this class who wait for a bed here."),
            Column.text("counted", "false for a day of the warm-up, true from the first counted day on."));

    private final County county;
    private final BedCells cells;
    private final AskedBeds asked;
    private final int[] reported;
    private final int[] occupied;
    private final int[] waiting;
    private final List<List<String>> rows = new ArrayList<>();

    BedDays(County county) {
        this.county = county;
        cells = new BedCells(county);
        asked = new AskedBeds(county.facilities());
        reported = cells.withBeds();
        occupied = new int[cells.size()];
        waiting = new int[cells.size()];
    }

    @Override
    public void bedAsked(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent) {
        asked.ask(facility, visit, bedClass);
        waiting[cells.cell(facility, bedClass)]++;
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        answered(facility, visit);
        occupied[cells.cell(facility, bedClass)]++;
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        occupied[cells.cell(facility, bedClass)]--;
    }

    @Override
    public void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waitedMs, Sent sent) {
        answered(facility, visit);
    }

    @Override
    public void dayEnds(long atMs, int day) {
        Calendar calendar = county.scenario().calendar();
        String date = calendar.date(day).toString();
        String counted = Boolean.toString(day >= calendar.warmUpDays());
        for (int cell : reported) {
            rows.add(List.of(
                    date,
                    cells.facilityId(cell),
                    cells.classId(cell),
                    Integer.toString(occupied[cell]),
                    Integer.toString(waiting[cell]),
                    counted));
        }
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        String meaning = "Beds occupied and patients waiting for one at each midnight, warm-up included and flagged, by"
                + " day, then facility id, then class.";
        return List.of(new Table("bed_days", meaning, COLUMNS, rows));
    }

    private void answered(int facility, long visit) {
        int bedClass = asked.answer(facility, visit);
        if (bedClass != AskedBeds.NOT_ASKED) {
            waiting[cells.cell(facility, bedClass)]--;
        }
    }
}
