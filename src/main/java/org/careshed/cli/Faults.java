package org.careshed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.careshed.experiment.ReplicationsFailedException;
import org.careshed.experiment.paired.PairedFailedException;
import org.careshed.experiment.store.Replay;
import org.careshed.language.Language;
import org.careshed.language.Spoken;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.scenario.problem.ProblemText;
import org.careshed.scenario.problem.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What went wrong, in words and an exit code. The planner's faults are told without a stack trace; ours with all that is
 * needed to see them again.
 */
final class Faults implements IExecutionExceptionHandler {
    private static final Text OURS =
            Text.of("this is a fault of Careshed, not of your files: ", "这是 Careshed 自身的错误，不是您的文件的问题：");

    private final Screen screen;
    private final List<String> arguments;

    Faults(Screen screen, List<String> arguments) {
        this.screen = screen;
        this.arguments = arguments;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        return tell(fault);
    }

    /** Tells a fault, and of a fault in the telling; the exit code. */
    int tell(Throwable fault) {
        try {
            return said(fault);
        } catch (RuntimeException ours) {
            ours.addSuppressed(fault);
            return tellOurs(ours);
        }
    }

    private int said(Throwable fault) {
        screen.out().flush();
        Language language = screen.language();
        if (fault instanceof IOException io) {
            return tellFile(io);
        }
        if (fault instanceof UncheckedIOException unchecked) {
            return tellFile(unchecked.getCause());
        }
        if (fault instanceof ResultException result) {
            return say(result.exitCode(), result.told());
        }
        if (fault instanceof ScenarioException refused) {
            screen.err().print(ProblemText.folded(refused.problems(), language));
            return ExitCode.BAD_INPUT;
        }
        if (fault instanceof ReplicationsFailedException || fault instanceof PairedFailedException) {
            return tellReplications(fault, ((Spoken) fault).told());
        }
        if (fault instanceof Spoken spoken) {
            return say(ExitCode.BAD_INPUT, spoken.told());
        }
        if (fault instanceof OutOfMemoryError) {
            return tellMemory();
        }
        return tellOurs(fault);
    }

    /** As the launcher tells it where Java itself notices; buffers beside the heap are counted by Java's own libraries. */
    private int tellMemory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return say(
                ExitCode.OUT_OF_MEMORY,
                Text.of(
                                "out of memory at {size}m. Give more, for example --memory {more}m, or use fewer"
                                        + " --threads; then run the same command again: what is finished is kept",
                                "内存 {size}m 不够。请给更多内存，例如 --memory {more}m，或减少 --threads；然后再运行同一命令：已完成的会保留")
                        .with("size", megabytes)
                        .with("more", 2 * megabytes));
    }

    private int say(int code, Text message) {
        screen.say(Text.of("careshed: ", "careshed：").then(message));
        return code;
    }

    private int tellFile(IOException fault) {
        boolean creating = fault instanceof AccessDeniedException
                || fault instanceof FileAlreadyExistsException
                || fault instanceof NotDirectoryException;
        int code = fault instanceof NoSuchFileException
                ? ExitCode.BAD_INPUT
                : creating ? ExitCode.CANNOT_CREATE : ExitCode.INPUT_OUTPUT;
        return say(code, reason(fault));
    }

    private static Text reason(IOException fault) {
        if (fault instanceof Spoken spoken) {
            return spoken.told();
        }
        if (!(fault instanceof FileSystemException file)) {
            return Text.same(String.valueOf(fault.getMessage()));
        }
        Text what = fault instanceof NoSuchFileException
                ? Text.of("does not exist", "不存在")
                : fault instanceof AccessDeniedException
                        ? Text.of("may not be read or written", "不允许读写")
                        : fault instanceof FileAlreadyExistsException
                                ? Text.of("is in the way: it exists already", "已经存在，挡住了写入")
                                : fault instanceof NotDirectoryException
                                        ? Text.of("is not a folder", "不是文件夹")
                                        : Text.same(String.valueOf(file.getReason()));
        return Text.same("`" + file.getFile() + "` ").then(what);
    }

    private int tellReplications(Throwable failed, Text told) {
        say(ExitCode.OUR_FAULT, OURS.then(told));
        tellReport(failed);
        return ExitCode.OUR_FAULT;
    }

    private int tellOurs(Throwable fault) {
        say(ExitCode.OUR_FAULT, OURS.then(oneLine(fault)));
        screen.say(Text.of("  replay: {command}", "  重现：{command}").with("command", replay()));
        tellReport(fault);
        return ExitCode.OUR_FAULT;
    }

    private void tellReport(Throwable fault) {
        report(fault)
                .ifPresentOrElse(
                        file -> screen.say(Text.of(
                                        "  report: {file} (please send it with your scenario)",
                                        "  报告：{file} （请连同情景一起发给我们）")
                                .with("file", file.toString())),
                        () -> fault.printStackTrace(screen.err()));
    }

    private static String oneLine(Throwable fault) {
        String message = fault.getMessage();
        return fault.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }

    /** The command that was given, ready to be pasted into a shell. */
    private String replay() {
        return launcher() + " " + arguments.stream().map(Faults::quoted).collect(Collectors.joining(" "));
    }

    /** How this program was started. */
    static String launcher() {
        return Replay.launcher();
    }

    /** A word as a shell takes it. */
    static String quoted(String word) {
        return Replay.quoted(word);
    }

    /** Writes the report into the temporary folder; empty if not even that works. */
    private Optional<Path> report(Throwable fault) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println(Version.text());
        lines.println("System: " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        lines.println("Command: " + replay());
        fault.printStackTrace(lines);
        try {
            Path file = Files.createTempFile("careshed-fault-", ".txt");
            return Optional.of(Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SecurityException e) {
            return Optional.empty(); // the trace goes to the screen instead
        }
    }
}
