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
import org.careshed.policy.PolicyException;
import org.careshed.report.input.ReportException;
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

    /** Tells a fault; the exit code. */
    int tell(Throwable fault) {
        screen.out().flush();
        if (fault instanceof IOException io) {
            return tellFile(io);
        }
        if (fault instanceof UncheckedIOException unchecked) {
            return tellFile(unchecked.getCause());
        }
        if (fault instanceof ResultException result) {
            return say(result.exitCode(), result.getMessage());
        }
        if (fault instanceof ScenarioException refused) {
            screen.err().print(ProblemText.folded(refused.problems()));
            return ExitCode.BAD_INPUT;
        }
        if (fault instanceof ReplicationsFailedException || fault instanceof PairedFailedException) {
            return tellReplications(fault);
        }
        if (fault instanceof PolicyException || fault instanceof ReportException) {
            return say(ExitCode.BAD_INPUT, fault.getMessage());
        }
        return tellOurs(fault);
    }

    private int say(int code, String message) {
        screen.err().println("careshed: " + message);
        return code;
    }

    private int tellFile(IOException fault) {
        boolean creating = fault instanceof AccessDeniedException
                || fault instanceof FileAlreadyExistsException
                || fault instanceof NotDirectoryException;
        screen.err().println("careshed: " + reason(fault));
        if (fault instanceof NoSuchFileException) {
            return ExitCode.BAD_INPUT;
        }
        return creating ? ExitCode.CANNOT_CREATE : ExitCode.INPUT_OUTPUT;
    }

    private static String reason(IOException fault) {
        if (!(fault instanceof FileSystemException file)) {
            return String.valueOf(fault.getMessage());
        }
        String what = fault instanceof NoSuchFileException
                ? "does not exist"
                : fault instanceof AccessDeniedException
                        ? "may not be read or written"
                        : fault instanceof FileAlreadyExistsException
                                ? "is in the way: it exists already"
                                : fault instanceof NotDirectoryException ? "is not a folder" : file.getReason();
        return "`" + file.getFile() + "` " + what;
    }

    private int tellReplications(Throwable failed) {
        PrintWriter err = screen.err();
        err.println("careshed: this is a fault of Careshed, not of your files: " + failed.getMessage());
        tellReport(failed);
        return ExitCode.OUR_FAULT;
    }

    private int tellOurs(Throwable fault) {
        PrintWriter err = screen.err();
        err.println("careshed: this is a fault of Careshed, not of your files: " + oneLine(fault));
        err.println("  replay: " + replay());
        tellReport(fault);
        return ExitCode.OUR_FAULT;
    }

    private void tellReport(Throwable fault) {
        PrintWriter err = screen.err();
        report(fault)
                .ifPresentOrElse(
                        file -> err.println("  report: " + file + " (please send it with your scenario)"),
                        () -> fault.printStackTrace(err));
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
        lines.println(Careshed.Version.text());
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
