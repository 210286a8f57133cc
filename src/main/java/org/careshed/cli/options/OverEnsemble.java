package org.careshed.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.calibration.EnsembleTable;
import org.careshed.experiment.compare.Drawn;
import org.careshed.language.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a question is asked of a calibration's fit, and then of the draws of its ensemble. */
public final class OverEnsemble {
    private static final int MOST = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Optional<Integer> draws = Optional.empty();

    @Option(
            names = "--ensemble",
            paramLabel = "FILE",
            description = {
                "ensemble.csv of a calibration: ask under its fit, then over its draws, and say which uncertainty"
                        + " dominates.",
                "某次校准的 ensemble.csv：先按拟合值回答，再按各组参数回答，并说明哪种不确定性占主导。"
            })
    private Optional<Path> table = Optional.empty();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = {
                "The first N draws of --ensemble that were kept; default all.",
                "使用 --ensemble 中保留的前 N 组参数；默认全部。"
            })
    private void draws(int many) {
        draws = Optional.of(Whole.within(spec, "--draws", many, 2, MOST));
    }

    /** The options by which {@code run} repeats a draw, with a space before each; none without an ensemble. */
    public String words(int draw) {
        return EnsembleDraw.words(table, draw);
    }

    /**
     * The counties that are asked.
     *
     * @throws UsageFault when more draws are asked for than there are
     */
    public Drawn drawn() {
        Optional<EnsembleTable> ensemble = table.map(EnsembleTable::read);
        List<Integer> kept = ensemble.map(EnsembleTable::kept).orElse(List.of());
        if (draws.isPresent() && ensemble.isEmpty()) {
            throw new UsageFault(
                    spec, Text.of("--draws needs the draws of an --ensemble", "--draws 需要 --ensemble 中的各组参数"));
        }
        if (draws.isPresent() && draws.get() > kept.size()) {
            throw new UsageFault(
                    spec,
                    Text.of(
                                    "--draws ({asked}) must be at most {kept}, the draws that were kept",
                                    "--draws（{asked}）不得大于所保留的组数 {kept}")
                            .with("asked", draws.get())
                            .with("kept", kept.size()));
        }
        return ensemble.map(some -> new Drawn(kept.subList(0, draws.orElse(kept.size())), some::numbers))
                .orElseGet(Drawn::none);
    }
}
