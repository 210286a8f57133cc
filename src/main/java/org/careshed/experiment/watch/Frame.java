package org.careshed.experiment.watch;

import java.time.LocalDate;

/**
 * The county at the end of a simulated hour. Columns are by facility, in the order of the county's facilities.
 *
 * @param replication whose world it is
 * @param doneMs when, milliseconds after time 0: the end of the window with which the hour ended
 * @param date of the day that the hour belongs to
 * @param hour of that day, 0 to 24: full hours that are over; 24 is midnight at the day's end
 * @param inside patients inside, those in beds left out; who is out for an examination is not inside, who came for one is
 * @param waiting those of them who stand in a line
 * @param bedsUsed patients in bed
 * @param bedsOpen beds that are open, 0 where beds are not counted
 * @param arrivals patients who came through the door since the day began
 * @param flows where they came from
 */
public record Frame(
        int replication,
        long doneMs,
        LocalDate date,
        int hour,
        Column inside,
        Column waiting,
        Column bedsUsed,
        Column bedsOpen,
        Column arrivals,
        Flows flows) {

    /** Hours of a day. */
    public static final int LAST_HOUR = 24;

    /** Whether it shows the whole day. */
    public boolean endsDay() {
        return hour == LAST_HOUR;
    }

    /** How many numbers it holds, which is what it takes of the memory. */
    public int numbers() {
        return inside.size() + waiting.size() + bedsUsed.size() + bedsOpen.size() + arrivals.size() + flows.numbers();
    }

    /**
     * Residents who came through a door since the day began, by home town and facility; combinations without any are left
     * out, the others stand in the order of towns, then facilities. Patients from elsewhere are in no flow.
     *
     * @param towns index of the home town, in the order of the ids of towns
     * @param facilities index in the county's facilities
     * @param patients how many, 1 or more
     */
    public record Flows(Column towns, Column facilities, Column patients) {
        private int numbers() {
            return towns.size() + facilities.size() + patients.size();
        }
    }
}
