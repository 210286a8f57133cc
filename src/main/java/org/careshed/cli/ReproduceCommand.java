package org.careshed.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.careshed.cli.options.Threads;
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
        if (again.otherBuild()) {
            careshed.screen()
                    .say(Text.of(
                                    "Made by Careshed {made}, run again by {again}: tables alone are compared.",
                                    "由 Careshed {made} 生成，现由 {again} 重新运行：只比较各表。")
                            .with("made", again.builds().get(0))
                            .with("again", again.builds().get(1)));
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
        Screen screen = careshed.screen();
        if (differences.isEmpty()) {
            screen.print((again.otherBuild()
                            ? Text.of(
                                    "{folder} is reproduced: every table is equal, byte for byte.",
                                    "{folder} 已重现：每张表逐字节相同。")
                            : Text.of(
                                    "{folder} is reproduced: {many} files are equal, byte for byte.",
                                    "{folder} 已重现：{many} 个文件逐字节相同。"))
                    .with("folder", results)
                    .with("many", again.results().files().size()));
            return ExitCode.DONE;
        }
        screen.print(Text.of("{folder} is not reproduced: {many} files differ.", "{folder} 未能重现：{many} 个文件不同。")
                .with("folder", results)
                .with("many", differences.size()));
        differences.stream().limit(MOST_NAMED).forEach(path -> screen.print(Text.same("  " + path)));
        if (!again.otherBuild()) {
            screen.print(Text.of(
                    "The same build gave other bytes: that is a fault of Careshed. Please report it with both folders"
                            + " (--keep DIR keeps the new one).",
                    "同一版本给出了不同的字节：这是 Careshed 的错误。请连同两个文件夹一起报告（--keep DIR 保留新的结果）。"));
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
