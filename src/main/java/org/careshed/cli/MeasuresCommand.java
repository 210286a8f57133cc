package org.careshed.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
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
        var out = careshed.screen().out();
        for (Measures.Entry measure : Measures.catalogue()) {
            String set = measure.headline() ? "headline" : measure.inResults() ? "" : "compared";
            out.println(String.format(Locale.ROOT, "%-18s %-9s %s", measure.name(), set, measure.meaning()));
        }
        return ExitCode.DONE;
    }
}
