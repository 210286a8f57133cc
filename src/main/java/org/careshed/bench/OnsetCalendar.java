package org.careshed.bench;

import java.util.Arrays;

/** On which day each resident's next need begins: one growing list of residents a day. */
final class OnsetCalendar {

    private static final int[] NOBODY = new int[0];

    private final int[][] residents;
    private final int[] count;
    private final short[] ordinal;

    OnsetCalendar(CountyDay county, CountyDayLuck luck) {
        this.residents = new int[county.days()][];
        this.count = new int[county.days()];
        this.ordinal = new short[county.residents()];
        Arrays.fill(residents, NOBODY);
        for (int resident = 0; resident < county.residents(); resident++) {
            put(resident, luck.gapDays(luck.need(resident, 0)) - 1L);
        }
    }

    /** Whose need begins on a day; asked once a day, then the list is let go. */
    int[] take(int day) {
        int[] today = Arrays.copyOf(residents[day], count[day]);
        residents[day] = NOBODY;
        return today;
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

    private void put(int resident, long later) {
        if (later >= residents.length) {
            return;
        }
        int day = (int) later;
        if (count[day] == residents[day].length) {
            residents[day] = Arrays.copyOf(residents[day], Math.max(64, count[day] * 3 / 2));
        }
        residents[day][count[day]++] = resident;
    }
}
