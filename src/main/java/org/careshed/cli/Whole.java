package org.careshed.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Whole numbers of options. */
final class Whole {
    private Whole() {}

    /** The value, if it lies within its range; else a usage fault that names the range. */
    static int within(CommandSpec command, String option, int value, int from, int to) {
        if (value < from || value > to) {
            throw new ParameterException(
                    command.commandLine(), option + " (" + value + ") must be " + from + " to " + to);
        }
        return value;
    }
}
