package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.careshed.experiment.ShareInversion;
import org.careshed.experiment.ShareTargets;
import org.careshed.language.Text;
import org.careshed.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds the constants of the choice model that give stated shares. */
@Command(
        name = "constants",
        description = {
            "Finds the constants of choice at which expected shares are those of a table; prints them as YAML"
                    + " to be pasted into a scenario.",
            "求出使预期占比与表中相符的选择常数；输出为 YAML，可粘贴到情景中。"
        })
final class ConstantsCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = {"A scenario with residents.", "一个有居民的情景。"})
    private Path file;

    @Parameters(
            index = "1",
            paramLabel = "TARGETS",
            description = {"Table tier,condition,share of the sought visits.", "表：tier,condition,share，占就诊的比例。"})
    private Path targets;

    @Option(
            names = "--seeking",
            paramLabel = "FILE",
            description = {
                "Table condition,share of the needs for which care is sought.",
                "表：condition,share，需要就医者中实际就医的比例。"
            })
    private Optional<Path> seeking;

    @Override
    public Integer call() {
        Scenario scenario = new Scenarios(careshed.screen()).read(file).scenario();
        ShareTargets wanted = ShareTargets.read(scenario, targets, seeking);
        ShareInversion.Found found = ShareInversion.invert(scenario, wanted.shares(), wanted.sought());
        PrintWriter out = careshed.screen().out();
        careshed.screen()
                .print(Text.of(
                                "# {sweeps} sweeps; no share misses its target by more than {miss}",
                                "# 迭代 {sweeps} 轮；各份额与目标相差最多 {miss}")
                        .with("sweeps", found.sweeps())
                        .with("miss", String.format(Locale.ROOT, "%.6f", found.worstMiss())));
        out.println("choice:");
        out.println("  weights:");
        new TreeMap<>(found.choice().weights())
                .forEach((severity, weights) -> out.println("    "
                        + severity.name().toLowerCase(Locale.ROOT) + ": {seek: " + text(weights.seekConstant()) + "}"));
        out.println("  constants:");
        new TreeMap<>(found.choice().constants())
                .forEach((tier, constants) -> out.println("    " + tier + ": {" + line(constants) + "}"));
        return ExitCode.DONE;
    }

    private static String line(Map<String, Double> constants) {
        return new TreeMap<>(constants)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String text(double constant) {
        return String.format(Locale.ROOT, "%.3f", constant);
    }
}
