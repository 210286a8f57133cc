package org.careshed.experiment.switching.group;

import java.util.Locale;
import org.careshed.quantity.Ticks;

/** What a change does to residents; of each, what is divided by what. */
public enum Effect {
    /** Mean way to the first contact, one way, door to door. */
    TRAVEL_MINUTES("Way to the first contact, minutes", "minutes", Lot.TRAVEL, Lot.SOUGHT, Ticks.MINUTE, true),
    /** Mean wait from arrival to the first consultation, queues only, wherever it is. */
    WAIT_MINUTES("Wait before the consultation, minutes", "minutes", Lot.WAITED, Lot.CONSULTED, Ticks.MINUTE, true),
    /** Own payment of a resident in the counted time. */
    OWN_YUAN("Own pay of a resident in the counted time, yuan", "yuan", Lot.OWN_FEN, Lot.RESIDENTS, 100, true),
    /** Counted visits in the county of all counted visits. */
    IN_COUNTY_SHARE("Visits in the county, of 100", "share", Lot.IN_COUNTY, Lot.VISITS, 1, false),
    /** Needs whose first choice leads somewhere of all whose first choice is taken. */
    SOUGHT_SHARE("Needs for which care is sought, of 100", "share", Lot.SOUGHT, Lot.SETTLED, 1, false);

    private final String words;
    private final String unit;
    private final int numerator;
    private final int denominator;
    private final long divisor;
    private final boolean moreIsWorse;

    Effect(String words, String unit, int numerator, int denominator, long divisor, boolean moreIsWorse) {
        this.words = words;
        this.unit = unit;
        this.numerator = numerator;
        this.denominator = denominator;
        this.divisor = divisor;
        this.moreIsWorse = moreIsWorse;
    }

    /** As tables write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a screen shows it. */
    public String words() {
        return words;
    }

    /** {@code minutes}, {@code yuan} or {@code share}. */
    public String unit() {
        return unit;
    }

    /** Whether more of it is worse for residents; else less is. */
    public boolean moreIsWorse() {
        return moreIsWorse;
    }

    int numerator() {
        return numerator;
    }

    int denominator() {
        return denominator;
    }

    /** What the quotient is divided by to be in its unit. */
    long divisor() {
        return divisor;
    }
}
