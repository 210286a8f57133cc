package org.careshed.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The planner's own browser. */
final class Browser {
    private Browser() {}

    /** Opens a page if this system has a way to; the address is printed anyhow. */
    static void open(String url) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                : List.of(system.contains("mac") ? "open" : "xdg-open", url);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            return; // a machine without a desktop
        }
    }
}
