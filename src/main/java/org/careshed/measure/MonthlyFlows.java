package org.careshed.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Towns;
import org.careshed.measure.visits.HomeVisits;
import org.careshed.quantity.Ticks;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Place;

/**
 * How flows of patients change over the year: counted visits of residents by month, home town, town or outside place of the
 * facility, and its tier, in the table {@code monthly_flows}. It counts what {@link Flows} counts, by the day on which the
 * patient leaves.
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

    private final County county;
    private final Towns towns;
    private final List<Goal> goals;
    private final int[] goalOfFacility;
    private final YearMonth first;
    private final int[] monthOfDay;
    private final int months;
    private final HomeVisits visits;

    MonthlyFlows(County county) {
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
        months = monthOfDay[monthOfDay.length - 1] + 1;
        visits = HomeVisits.byTown(county, towns, Math.multiplyExact(months, goals.size()));
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
        visits.left(resident, condition, monthOfDay[Ticks.day(atMs)] * goals.size() + goalOfFacility[facility]);
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
        visits.count();
        List<List<String>> rows = new ArrayList<>();
        for (int kind = 0; kind < months * goals.size(); kind++) {
            for (int town = 0; town < towns.size(); town++) {
                if (visits.of(town, kind) > 0) {
                    rows.add(row(town, kind));
                }
            }
        }
        String meaning = "Counted visits by month, place and tier of the facility, and home town, in that order;"
                + " combinations without a visit are left out.";
        return List.of(new Table("monthly_flows", meaning, COLUMNS, rows));
    }

    private List<String> row(int town, int kind) {
        Goal goal = goals.get(kind % goals.size());
        return List.of(
                first.plusMonths(kind / goals.size()).toString(),
                towns.id(town),
                goal.to(),
                goal.tier(),
                Integer.toString(visits.of(town, kind)));
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
