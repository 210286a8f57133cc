package org.careshed.report.subject;

import java.util.OptionalDouble;

/**
 * By how much a figure differs between an arm and the base, in the same worlds.
 *
 * @param arm id of the arm
 * @param measure name of the figure, as in the summary
 * @param of what it is of: {@code all}, a tier, a group
 * @param unit its unit; shares from 0 to 1
 * @param base mean under the base; not a number where undefined
 * @param with mean under the arm
 * @param difference mean over the worlds of arm less base
 * @param half half-width of its 95 % interval; empty with fewer than two worlds
 * @param verdict what may be said, all comparisons of the study considered (Holm)
 * @param worlds paired worlds
 */
public record Contrast(
        String arm,
        String measure,
        String of,
        String unit,
        double base,
        double with,
        double difference,
        OptionalDouble half,
        Verdict verdict,
        int worlds) {

    /** What may be said of a difference. */
    public enum Verdict {
        MORE,
        LESS,
        NONE_DETECTED,
        UNDECIDED
    }

    /** Whether zero lies in the 95 % interval, or there is none. */
    public boolean includesZero() {
        return half.isEmpty() || Math.abs(difference) <= half.getAsDouble();
    }
}
