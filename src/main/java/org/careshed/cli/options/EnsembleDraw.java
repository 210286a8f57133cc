package org.careshed.cli.options;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import org.careshed.experiment.calibration.EnsembleTable;
import org.careshed.experiment.store.Replay;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which county of an ensemble a command runs. */
public final class EnsembleDraw {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--ensemble",
            paramLabel = "FILE",
            description = {
                "ensemble.csv of a calibration: run with the numbers of its fit, or of --draw.",
                "某次校准的 ensemble.csv：用其拟合值运行，或用 --draw 指定的一组。"
            })
    private Optional<Path> table = Optional.empty();

    private int draw;

    @Option(
            names = "--draw",
            paramLabel = "N",
            description = {"Draw of the ensemble; default 0, the fit.", "参数集合中的第几组；默认 0，即拟合值。"})
    private void draw(int number) {
        draw = Whole.within(spec, "--draw", number, 0, Integer.MAX_VALUE);
    }

    /** Numbers of the scenario by path; none without an ensemble. */
    public SortedMap<String, BigDecimal> numbers() {
        return table.map(file -> EnsembleTable.read(file).numbers(draw)).orElseGet(Collections::emptySortedMap);
    }

    /** The options as they were given, with a space before each. */
    public String words() {
        return words(table, draw);
    }

    /** The options that name a draw of a table, with a space before each; none without a table. */
    static String words(Optional<Path> table, int draw) {
        return table.map(file -> " --ensemble " + Replay.quoted(file.toString()) + " --draw " + draw)
                .orElse("");
    }
}
