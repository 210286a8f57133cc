package org.careshed.scenario.shape;

/** A number as text, for canonical files: written without quotes and always with the same digits. */
public record Bare(String digits) {
    @Override
    public String toString() {
        return digits;
    }
}
