package org.careshed.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.county.Tours;
import org.careshed.language.Text;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.DayKind;

/**
 * Who visits which village when: one short tour past all stops is cut into days as long as a working day allows (route first,
 * cluster second; Beasley 1983), each day's stops are put into the order of their own shortest tour, and the days of a round
 * are dealt to vehicles on consecutive working days, round after round, month by month.
 *
 * @param days the stops of each day's tour, in the order in which they are visited
 */
record Rounds(Tours tours, String base, List<List<String>> days, long stopMs) {

    /** A visit of a day's tour. */
    record Stop(long arrivesMs, long leavesMs) {}

    /**
     * Plans the days.
     *
     * @param workMs longest day, driving and stops together
     * @throws PolicyException when a stop cannot be reached and served within a day
     */
    static Rounds plan(Tours tours, String base, List<String> stops, long stopMs, long workMs) {
        List<List<String>> days = new ArrayList<>();
        List<String> day = new ArrayList<>();
        for (String stop : tours.order(stops)) {
            List<String> longer = new ArrayList<>(day);
            longer.add(stop);
            if (!day.isEmpty() && tours.lengthMs(longer) + longer.size() * stopMs > workMs) {
                days.add(tours.order(day));
                longer = new ArrayList<>(List.of(stop));
            }
            if (tours.lengthMs(longer) + longer.size() * stopMs > workMs) {
                throw PolicyException.of(
                        "mobile-clinics",
                        Text.of(
                                        "the way to `{stop}` and back with one stop is longer than a day of work. Raise"
                                                + " `day`, shorten `stop`, or leave it out of `villages`.",
                                        "往返 `{stop}` 且只停一站，路上已超过一个工作日。请调大 `day`、缩短 `stop`，或把它从 `villages` 中去掉。")
                                .with("stop", stop));
            }
            day = longer;
        }
        if (!day.isEmpty()) {
            days.add(tours.order(day));
        }
        return new Rounds(tours, base, List.copyOf(days), stopMs);
    }

    /** When each stop is visited on its day, from the time at which vehicles set out, milliseconds after midnight. */
    Map<String, Stop> times(long setOutMs) {
        Map<String, Stop> times = new TreeMap<>();
        for (List<String> day : days) {
            long atMs = setOutMs;
            String last = base;
            for (String stop : day) {
                atMs += tours.drivingMs(last, stop);
                times.put(stop, new Stop(atMs, atMs + stopMs));
                atMs += stopMs;
                last = stop;
            }
        }
        return times;
    }

    /**
     * The dates of each day's tour.
     *
     * @throws PolicyException when there are too few vehicles for so many rounds in some month
     */
    List<SortedSet<LocalDate>> dates(Calendar calendar, LocalDate from, LocalDate to, int vehicles, int rounds) {
        SortedMap<LocalDate, List<LocalDate>> months = new TreeMap<>();
        LocalDate monthEnd = to.minusDays(1).withDayOfMonth(1).plusMonths(1);
        for (LocalDate date = from.withDayOfMonth(1); date.isBefore(monthEnd); date = date.plusDays(1)) {
            if (calendar.dayKind(calendar.day(date)) == DayKind.WEEKDAY) {
                months.computeIfAbsent(date.withDayOfMonth(1), month -> new ArrayList<>())
                        .add(date);
            }
        }
        List<SortedSet<LocalDate>> dates = new ArrayList<>();
        days.forEach(day -> dates.add(new TreeSet<>()));
        int length = (days.size() + vehicles - 1) / vehicles;
        months.forEach((month, working) -> {
            if ((long) length * rounds > working.size()) {
                throw PolicyException.of(
                        "mobile-clinics",
                        Text.of(
                                        "{rounds} rounds of {days} days with {vehicles} vehicles take {needed} working days,"
                                                + " {month} has {working}. Send more vehicles or fewer rounds.",
                                        "{vehicles} 辆车走 {rounds} 轮、每轮 {days} 天，需要 {needed} 个工作日，"
                                                + "而{month}只有 {working} 个。请增加车辆或减少轮次。")
                                .with("rounds", rounds)
                                .with("days", days.size())
                                .with("vehicles", vehicles)
                                .with("needed", (long) length * rounds)
                                .with("month", Text.of(month.getMonth().toString(), month.getMonthValue() + " 月"))
                                .with("working", working.size()));
            }
            for (int round = 0; round < rounds; round++) {
                int first = working.size() * round / rounds;
                for (int day = 0; day < days.size(); day++) {
                    int at = first + day / vehicles;
                    if (!working.get(at).isBefore(from) && working.get(at).isBefore(to)) {
                        dates.get(day).add(working.get(at));
                    }
                }
            }
        });
        return dates;
    }
}
