package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.careshed.experiment.store.Share;
import org.careshed.language.Text;

/**
 * How a command that simulates from a file tells how far it is, how much it ran and where its answer stands.
 *
 * @param quiet whether it says nothing but where the answer stands
 */
record StudyScreen(Screen screen, boolean quiet) {
    /** Where the tables stand. */
    static final Text TABLES = Text.of("Tables: {folder}", "结果表：{folder}");

    /** Does work that tells the share of it that is done. */
    <T> T simulating(Text what, Function<DoubleConsumer, T> work) {
        ProgressLine line = new ProgressLine(screen, what, quiet);
        try {
            return work.apply(line::reached);
        } finally {
            line.finish();
        }
    }

    /**
     * Tells what came of all runs.
     *
     * @param where the answer stands, with a gap {@code {folder}}
     */
    void tell(int simulated, int kept, List<String> lines, Text where, Path folder) {
        PrintWriter out = screen.out();
        if (!quiet) {
            screen.say(Screen.simulated(simulated, kept));
            lines.forEach(out::println);
            out.println();
        }
        screen.print(where.with("folder", folder));
        out.flush();
    }

    /** Tells what came of a share of them, which has no answer yet. */
    void tell(Share share, int simulated, int kept, Path store) {
        if (!quiet) {
            screen.say(Text.of("share {share}: ", "第 {share} 份：")
                    .with("share", share)
                    .then(Screen.simulated(simulated, kept)));
        }
        screen.print(Text.of("Kept: {folder}", "保存在：{folder}").with("folder", store));
        screen.out().flush();
    }
}
