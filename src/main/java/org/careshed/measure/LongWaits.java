package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.WarmUpEnds;
import org.careshed.quantity.Ticks;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;

/**
 * Where and when somebody waited over two hours for a first consultation: the table {@code long_waits}, one row a day and
 * facility. A wait counts on the day on which it ended, with the consultation or with the patient giving up. Patients from
 * elsewhere wait as others do.
 */
final class LongWaits implements Measure, ConsultationBegins, PatientGivesUp, WarmUpEnds {
    private static final long LONG_MS = 2 * Ticks.HOUR;

    private static final List<Column> COLUMNS = List.of(
            Column.text("date", "The day on which these waits ended, year-month-day."),
            Column.text("facility", "Id of the facility."),
            Column.integer("consultations", "visits", "First consultations that began after a wait over two hours."),
            Column.integer("gave_up", "patients", "Patients who gave up after they had waited over two hours."));

    private record Cell(int day, int facility) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byDay = Integer.compare(day, other.day);
            return byDay != 0 ? byDay : Integer.compare(facility, other.facility);
        }
    }

    private final County county;
    private final Map<Cell, long[]> sums = new TreeMap<>();

    LongWaits(County county) {
        this.county = county;
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waited) {
        add(atMs, facility, 0, waited);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waited) {
        add(atMs, facility, 1, waited);
    }

    @Override
    public void warmUpEnds(long atMs) {
        sums.clear();
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        Calendar calendar = county.scenario().calendar();
        List<List<String>> rows = new ArrayList<>();
        sums.forEach((cell, sum) -> rows.add(List.of(
                calendar.date(cell.day()).toString(),
                county.facility(cell.facility()).id(),
                Long.toString(sum[0]),
                Long.toString(sum[1]))));
        String meaning =
                "Waits over two hours for a first consultation, by day, then facility; days without one are left out.";
        return List.of(new Table("long_waits", meaning, COLUMNS, rows));
    }

    private void add(long atMs, int facility, int what, long waited) {
        if (waited > LONG_MS) {
            sums.computeIfAbsent(new Cell(Ticks.day(atMs), facility), cell -> new long[2])[what]++;
        }
    }
}
