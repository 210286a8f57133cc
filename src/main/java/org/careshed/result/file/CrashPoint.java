package org.careshed.result.file;

import java.io.IOException;
import java.util.Locale;

/**
 * Places where a power cut or a full disk hurts most, for drills. {@code -Dcareshed.crashAt=before-rename} ends the
 * process there at once, as {@code kill -9} would; {@code -Dcareshed.failAt=before-rename} lets the write fail as on a
 * full disk. {@code before-rename:3} means the third time.
 */
public enum CrashPoint {
    /** A file's bytes are partly written under a temporary name. */
    TEMP_WRITE,
    /** All bytes are on the disk, the file does not have its name yet. */
    BEFORE_RENAME,
    /** A part has its name, the journal does not know it. */
    BEFORE_JOURNAL,
    /** Half a journal line is written. */
    JOURNAL_LINE,
    /** Everything is there but the marker. */
    BEFORE_COMPLETE;

    private String drill = "";
    private int times;

    /** Passes on, or crashes or fails when the drill asks for it. */
    public void reach() throws IOException {
        String crash = System.getProperty("careshed.crashAt", "");
        String fail = System.getProperty("careshed.failAt", "");
        if (crash.isEmpty() && fail.isEmpty()) {
            return;
        }
        int time = count(crash + fail);
        if (isMeant(crash, time)) {
            Runtime.getRuntime().halt(137);
        }
        if (isMeant(fail, time)) {
            throw new IOException("No space left on device");
        }
    }

    private synchronized int count(String asked) {
        times = asked.equals(drill) ? times + 1 : 1;
        drill = asked;
        return times;
    }

    private boolean isMeant(String asked, int time) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return asked.equals(name + ":" + time) || asked.equals(name) && time == 1;
    }
}
