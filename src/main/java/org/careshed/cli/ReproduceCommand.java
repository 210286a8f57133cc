package org.careshed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.careshed.experiment.Reproduction;
import org.careshed.language.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs finished results again and compares. */
@Command(
        name = "reproduce",
        description = {
            "Runs a results folder again from the scenario that stands in it, and compares every checksum.",
            "用结果文件夹中保存的情景重新运行，并比较每个校验和。"
        })
final class ReproduceCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 20;

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "RESULTS",
            description = {"A results folder.", "一个结果文件夹。"})
    private Path results;

    @Mixin
    private Threads threads;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = {"Keep the new results in this folder; else they are thrown away.", "把新的结果保留在这个文件夹；不给时比较后删除。"
            })
    private Optional<Path> keep;

    @Override
    public Integer call() {
        Reproduction again = Reproduction.of(results);
        PrintWriter err = careshed.screen().err();
        if (again.otherBuild()) {
            err.println("Made by Careshed " + again.builds().get(0) + ", run again by "
                    + again.builds().get(1) + ": tables alone are compared.");
        }
        Path folder = keep.orElseGet(ReproduceCommand::scratch);
        ProgressLine line = new ProgressLine(careshed.screen(), Text.of("simulating", "模拟中"), false);
        List<String> differences;
        try {
            differences = again.differences(folder, threads.count(), line.ofReplications(), this::replay);
        } finally {
            line.finish();
            if (keep.isEmpty()) {
                delete(folder);
            }
        }
        return tell(again, differences);
    }

    private int tell(Reproduction again, List<String> differences) {
        PrintWriter out = careshed.screen().out();
        if (differences.isEmpty()) {
            out.println(results + " is reproduced: "
                    + (again.otherBuild()
                            ? "every table is"
                            : again.results().files().size() + " files are")
                    + " equal, byte for byte.");
            return ExitCode.DONE;
        }
        out.println(results + " is not reproduced: " + differences.size() + " files differ.");
        differences.stream().limit(MOST_NAMED).forEach(path -> out.println("  " + path));
        if (!again.otherBuild()) {
            out.println(
                    "The same build gave other bytes: that is a fault of Careshed. Please report it with both folders"
                            + " (--keep DIR keeps the new one).");
        }
        return again.otherBuild() ? ExitCode.NOT_HELD : ExitCode.OUR_FAULT;
    }

    private String replay(int replication) {
        return Faults.launcher() + " run "
                + Faults.quoted(
                        results.resolve("scenario").resolve("scenario.yaml").toString()) + " --replication "
                + replication;
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("careshed-reproduce-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
