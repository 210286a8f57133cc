package org.careshed.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.careshed.experiment.Progress;
import org.careshed.language.Language;
import org.careshed.language.Text;

/**
 * How far a long piece of work has come and how long it will still take: one line that is drawn over on a terminal, a
 * line every ten per cent in a log. Safe to call from several threads.
 */
final class ProgressLine {
    private static final int BAR = 30;
    private static final long REDRAW_NANOS = 200_000_000L;
    private static final int LOG_STEP = 10;

    private final PrintWriter err;
    private final boolean live;
    private final boolean quiet;
    private final String what;
    private final Language language;
    private final long start;
    private long drawn;
    private int logged;
    private double share;

    /** @param what is done, a few words; @param quiet whether nothing is written at all */
    ProgressLine(Screen screen, Text what, boolean quiet) {
        this.err = screen.err();
        this.live = screen.live();
        this.quiet = quiet;
        this.language = screen.language();
        this.what = what.in(language);
        this.start = System.nanoTime();
        this.drawn = start - REDRAW_NANOS;
    }

    /** Hears of replications and shows the share of all that is done. */
    Progress ofReplications() {
        return (done, total, running) -> reached((done
                        + running.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                / total);
    }

    /** The work has come this far, 0 to 1; going back is ignored. */
    synchronized void reached(double reached) {
        share = Math.max(share, Math.min(1, reached));
        if (quiet) {
            return;
        }
        long now = System.nanoTime();
        if (live && now - drawn >= REDRAW_NANOS) {
            drawn = now;
            err.print("\r" + line(now) + "\u001b[K");
            err.flush();
        } else if (!live && percent() / LOG_STEP > logged) {
            logged = percent() / LOG_STEP;
            err.println(line(now));
        }
    }

    /** Takes the line away; what follows starts on a fresh line. */
    synchronized void finish() {
        if (live && !quiet) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private String line(long now) {
        long spent = now - start;
        Text left = share > 0 && share < 1
                ? Text.of(", {time} left", "，还需 {time}").with("time", spoken(Math.round(spent * (1 - share) / share)))
                : Text.NONE;
        String bar =
                live ? "[" + "#".repeat(percent() * BAR / 100) + ".".repeat(BAR - percent() * BAR / 100) + "] " : "";
        return what + " " + bar
                + Text.of("{percent} %, {time}", "{percent}%，已用 {time}")
                        .with("percent", percent())
                        .with("time", spoken(spent))
                        .then(left)
                        .in(language);
    }

    private int percent() {
        return (int) Math.floor(100 * share);
    }

    private static Text spoken(long nanos) {
        long seconds = Duration.ofNanos(nanos).toSeconds();
        return seconds < 100
                ? Text.of("{many} s", "{many} 秒").with("many", seconds)
                : Text.of("{many} min", "{many} 分钟").with("many", (seconds + 30) / 60);
    }
}
