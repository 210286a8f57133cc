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

    /** Does work that tells the share of it that is done. */
    <T> T simulating(Text what, Function<DoubleConsumer, T> work) {
        ProgressLine line = new ProgressLine(screen, what, quiet);
        try {
            return work.apply(line::reached);
        } finally {
            line.finish();
        }
    }

    /** Tells what came of all runs. */
    void tell(int simulated, int kept, List<String> lines, String where, Path folder) {
        PrintWriter out = screen.out();
        if (!quiet) {
            screen.say(counted(simulated, kept));
            lines.forEach(out::println);
            out.println();
        }
        out.println(where + folder);
        out.flush();
    }

    /** Tells what came of a share of them, which has no answer yet. */
    void tell(Share share, int simulated, int kept, Path store) {
        if (!quiet) {
            screen.say(Text.of("share {share}: ", "第 {share} 份：")
                    .with("share", share)
                    .then(counted(simulated, kept)));
        }
        screen.out().println("Kept: " + store);
        screen.out().flush();
    }

    private static Text counted(int simulated, int kept) {
        return Text.of("{simulated} runs simulated, {kept} were there already", "模拟了 {simulated} 次，另有 {kept} 次原已存在")
                .with("simulated", simulated)
                .with("kept", kept);
    }
}
