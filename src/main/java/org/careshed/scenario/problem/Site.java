package org.careshed.scenario.problem;

/** Where a value stands. Working out the exact spot may read the file again, so it waits until a problem needs it. */
public interface Site {

    /** The spot as people see it. */
    Spot spot();

    /** The line of the spot, counted from 1. */
    default int line() {
        return spot().line();
    }

    /** The column of the spot in a YAML file, counted from 1, in characters. */
    default int column() {
        return spot().column();
    }

    /**
     * A place in a file, as people see it.
     *
     * @param line counted from 1
     * @param column counted from 1, in characters
     * @param lineText the whole line, without its end
     * @param width characters to underline, 1 or more
     */
    record Spot(String file, int line, int column, String lineText, int width) {
        public Spot {
            width = Math.max(1, width);
        }

        /** For example {@code county.yaml:42:18}. */
        public String position() {
            return file + ":" + line + ":" + column;
        }
    }
}
