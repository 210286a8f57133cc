package org.careshed.result;

import java.math.BigInteger;
import org.careshed.quantity.Fixed;

/**
 * One reported figure of one replication, as an exact ratio of integers.
 *
 * @param measure name, for example {@code care_in_county_share}
 * @param of what it is of: {@code all}, a tier, {@code facility/resource}; never empty
 * @param unit {@code share}, {@code minutes}, {@code visits per person-year} ...
 * @param numerator exact sum
 * @param denominator exact sum; 0 makes the reading undefined
 */
public record Reading(String measure, String of, String unit, BigInteger numerator, BigInteger denominator) {

    /** Decimals of every reading in results. */
    public static final int DECIMALS = 6;

    public static Reading ratio(String measure, String of, String unit, long numerator, long denominator) {
        return new Reading(measure, of, unit, BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The value with {@value #DECIMALS} decimals; empty when undefined. */
    public String text() {
        return Fixed.ratio(numerator, denominator, DECIMALS);
    }
}
