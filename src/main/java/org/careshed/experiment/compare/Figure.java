package org.careshed.experiment.compare;

import org.careshed.result.Reading;

/**
 * What is compared.
 *
 * @param measure name, for example {@code care_in_county_share}
 * @param of what it is of: {@code all}, a tier, {@code facility/resource}
 * @param unit {@code share}, {@code minutes} ...
 */
public record Figure(String measure, String of, String unit) {
    /** What a reading is of. */
    public static Figure of(Reading reading) {
        return new Figure(reading.measure(), reading.of(), reading.unit());
    }
}
