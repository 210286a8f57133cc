package org.careshed.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.careshed.language.Cells;
import org.careshed.language.Meanings;
import org.careshed.language.Text;
import org.careshed.measure.Measures;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists what is measured. */
@Command(
        name = "measures",
        description = {"Lists what is measured.", "列出测量的全部指标。"})
final class MeasuresCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Override
    public Integer call() {
        Screen screen = careshed.screen();
        for (Measures.Entry measure : Measures.catalogue()) {
            String set = Cells.left(set(measure).in(screen.language()), 9);
            screen.print(Text.same(String.format(Locale.ROOT, "%-18s %s ", measure.name(), set))
                    .then(Meanings.of(measure.meaning())));
        }
        return ExitCode.DONE;
    }

    private static Text set(Measures.Entry measure) {
        if (measure.headline()) {
            return Text.of("headline", "主要");
        }
        return measure.inResults() ? Text.NONE : Text.of("compared", "对比");
    }
}
