package org.careshed.experiment.switching.group;

import java.util.Locale;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;

/** What a change does to residents; of each, what is divided by what. */
public enum Effect {
    /** Mean way to the first contact, one way, door to door. */
    TRAVEL_MINUTES(
            Text.of("Way to the first contact, minutes", "首诊路程（分钟）"),
            "minutes",
            Lot.TRAVEL,
            Lot.SOUGHT,
            Ticks.MINUTE,
            true),
    /** Mean wait from arrival to the first consultation, queues only, wherever it is. */
    WAIT_MINUTES(
            Text.of("Wait before the consultation, minutes", "就诊前等候（分钟）"),
            "minutes",
            Lot.WAITED,
            Lot.CONSULTED,
            Ticks.MINUTE,
            true),
    /** Own payment of a resident in the counted time. */
    OWN_YUAN(
            Text.of("Own pay of a resident in the counted time, yuan", "统计期内居民人均自付（元）"),
            "yuan",
            Lot.OWN_FEN,
            Lot.RESIDENTS,
            100,
            true),
    /** Counted visits in the county of all counted visits. */
    IN_COUNTY_SHARE(Text.of("Visits in the county, of 100", "县域内就诊率（%）"), "share", Lot.IN_COUNTY, Lot.VISITS, 1, false),
    /** Needs whose first choice leads somewhere of all whose first choice is taken. */
    SOUGHT_SHARE(
            Text.of("Needs for which care is sought, of 100", "寻求就医的需要占比（%）"),
            "share",
            Lot.SOUGHT,
            Lot.SETTLED,
            1,
            false);

    private final Text words;
    private final String unit;
    private final int numerator;
    private final int denominator;
    private final long divisor;
    private final boolean moreIsWorse;

    Effect(Text words, String unit, int numerator, int denominator, long divisor, boolean moreIsWorse) {
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
    public Text words() {
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
