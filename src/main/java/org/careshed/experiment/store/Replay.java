package org.careshed.experiment.store;

import java.nio.file.Path;
import java.util.Locale;
import org.careshed.experiment.MeasureSet;

/** Commands that run something again, ready to be pasted into a shell. */
public final class Replay {
    private Replay() {}

    /** The command that runs one replication of a scenario alone. */
    public static String of(Path scenario, MeasureSet measured, int replication) {
        return launcher() + " run " + quoted(scenario.toString()) + " --measures "
                + measured.name().toLowerCase(Locale.ROOT) + " --replication " + replication;
    }

    /** How this program was started. */
    public static String launcher() {
        return quoted(System.getProperty("careshed.launcher", "careshed"));
    }

    /** A word as a shell takes it. */
    public static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_./=:,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
