package org.careshed.cli;

import java.nio.file.Path;

/** The folder of the clone, in which the shipped scenarios lie. */
final class Home {
    private Home() {}

    /** As the launcher found it; the current folder when started otherwise. */
    static Path folder() {
        return Path.of(System.getProperty("careshed.home", ""));
    }
}
