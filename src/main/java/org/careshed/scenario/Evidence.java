package org.careshed.scenario;

/**
 * Where a row of input comes from.
 *
 * @param source short reference, for example {@code county-facts 1.3}
 * @param grade A measured, B secondary, C assumed
 */
public record Evidence(String source, Grade grade) {
    /** How far a figure can be trusted: A measured or official, B secondary, C assumed. */
    public enum Grade {
        A,
        B,
        C
    }
}
