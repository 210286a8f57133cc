package org.careshed.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.Official;
import org.careshed.measure.tally.Towns;
import org.careshed.quantity.Ticks;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Place;

/**
 * How flows of patients change over the year: counted visits of residents by month, home town, town or outside place of the
 * facility, and its tier, in the table {@code monthly_flows}. It counts what {@link Flows} counts, by the day on which the
 * patient leaves. One whole number per combination is kept.
 */
final class MonthlyFlows implements Measure, PatientLeaves, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("month", "Calendar month in which the patients left; the first and the last may be in part."),
            Column.text("town", "Id of the town the patients live in."),
            Column.text("to", "Id of the facility's town, or of its place outside the county."),
            Column.text("tier", "Id of the facility's tier."),
            Column.integer("visits", "visits", "Patients who left treated in the month."));

    /** Where facilities lead to, numbered in the order of facilities. */
    private record Goal(String to, String tier) {}

    private final boolean[] isVisit;
    private final County county;
    private final Towns towns;
    private final List<Goal> goals;
    private final int[] goalOfFacility;
    private final YearMonth first;
    private final int[] monthOfDay;
    private final long[] visits;

    /** Who left, and the cell of month and goal that is the same for every home. */
    private final Backlog left = new Backlog();

    MonthlyFlows(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        towns = new Towns(county);
        Map<Goal, Integer> numbered = new LinkedHashMap<>();
        goalOfFacility = new int[county.facilities()];
        for (int facility = 0; facility < goalOfFacility.length; facility++) {
            Goal goal = goal(facility);
            goalOfFacility[facility] = numbered.computeIfAbsent(goal, next -> numbered.size());
        }
        goals = List.copyOf(numbered.keySet());
        Calendar calendar = county.scenario().calendar();
        first = YearMonth.from(calendar.date(0));
        monthOfDay = new int[calendar.days() + 1]; // who leaves as the run ends may do so at the midnight after
        for (int day = 0; day < monthOfDay.length; day++) {
            monthOfDay[day] = month(calendar.date(day));
        }
        int months = monthOfDay[monthOfDay.length - 1] + 1;
        visits = new long[Math.multiplyExact(Math.multiplyExact(months, goals.size()), towns.size())];
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
        if (resident >= 0
                && Official.is(isVisit, condition)
                && left.add(resident, monthOfDay[Ticks.day(atMs)] * goals.size() + goalOfFacility[facility])) {
            count();
        }
    }

    private void count() {
        for (int i = 0; i < left.size(); i++) {
            int town = towns.ofPlace(county.population().place(left.of(i)));
            visits[(int) left.what(i) * towns.size() + town]++;
        }
        left.clear();
    }

    @Override
    public void warmUpEnds(long atMs) {
        left.clear();
        Arrays.fill(visits, 0);
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        count();
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < visits.length; cell++) {
            if (visits[cell] > 0) {
                int goal = cell / towns.size() % goals.size();
                rows.add(List.of(
                        first.plusMonths(cell / towns.size() / goals.size()).toString(),
                        towns.id(cell % towns.size()),
                        goals.get(goal).to(),
                        goals.get(goal).tier(),
                        Long.toString(visits[cell])));
            }
        }
        String meaning = "Counted visits by month, place and tier of the facility, and home town, in that order;"
                + " combinations without a visit are left out.";
        return List.of(new Table("monthly_flows", meaning, COLUMNS, rows));
    }

    private Goal goal(int facility) {
        Place place = county.scenario().places().get(county.placeOf()[facility]);
        boolean outside = place.kind() == Place.Kind.OUTSIDE;
        return new Goal(
                outside ? place.id() : place.town(), county.tier(facility).id());
    }

    private int month(LocalDate date) {
        return (date.getYear() - first.getYear()) * 12 + date.getMonthValue() - first.getMonthValue();
    }
}
