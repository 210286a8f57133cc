package org.careshed.cli.options;

import org.careshed.language.Text;
import picocli.CommandLine.Model.CommandSpec;

/** Whole numbers of options. */
public final class Whole {
    private Whole() {}

    /** The value, if it lies within its range; else a usage fault that names the range. */
    public static int within(CommandSpec command, String option, int value, int from, int to) {
        if (value < from || value > to) {
            throw new UsageFault(
                    command,
                    Text.of("{option} ({value}) must be {from} to {to}", "{option}（{value}）必须在 {from} 至 {to} 之间")
                            .with("option", option)
                            .with("value", value)
                            .with("from", from)
                            .with("to", to));
        }
        return value;
    }
}
