package org.careshed.bench;

import java.util.Arrays;

/** On which day each resident's next need begins: one linked list a day, the link kept by resident. */
final class OnsetCalendar {

    /** The end of a list. */
    static final int NOBODY = -1;

    private final int[] first;
    private final int[] next;
    private final short[] ordinal;

    OnsetCalendar(CountyDay county, CountyDayLuck luck) {
        this.first = new int[county.days()];
        this.next = new int[county.residents()];
        this.ordinal = new short[county.residents()];
        Arrays.fill(first, NOBODY);
        for (int resident = 0; resident < county.residents(); resident++) {
            put(resident, luck.gapDays(luck.need(resident, 0)) - 1L);
        }
    }

    /** The first resident of a day's list. */
    int first(int day) {
        return first[day];
    }

    /** The resident after this one; ask before the resident is moved. */
    int next(int resident) {
        return next[resident];
    }

    /** Which need of the resident it is. */
    int ordinal(int resident) {
        return ordinal[resident];
    }

    /** Moves a resident whose need began on {@code day} to the day of the next need. */
    void move(int resident, int day, CountyDayLuck luck) {
        int later = ++ordinal[resident];
        put(resident, (long) day + luck.gapDays(luck.need(resident, later)));
    }

    private void put(int resident, long day) {
        if (day < first.length) {
            next[resident] = first[(int) day];
            first[(int) day] = resident;
        }
    }
}
