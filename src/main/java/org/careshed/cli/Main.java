package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.result.file.PackedFiles;
import picocli.CommandLine;

/** The program's front door: a command line comes in, an exit code goes out. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Language locale = Tongue.of(System.getenv(), System.getProperty(Tongue.LOCALE, ""));
        System.exit(run(arguments, Screen.standard().in(locale)));
    }

    /** Runs one command, in the language of its words if they ask for one, else in that of the screen; the exit code. */
    static int run(String[] arguments, Screen usual) {
        Screen screen = Tongue.asked(List.of(arguments)).map(usual::in).orElse(usual);
        int code = run(arguments, screen, PackedFiles.home());
        Optional<String> lost = screen.close();
        if (lost.isPresent() && code == ExitCode.DONE) {
            screen.say(Text.of("careshed: cannot write to standard output: {reason}", "careshed：无法写到标准输出：{reason}")
                    .with("reason", lost.get()));
            return ExitCode.INPUT_OUTPUT;
        }
        return code;
    }

    /** A class that cannot be loaded is most often a damaged file of the program, which lies in its home. */
    static int run(String[] arguments, Screen screen, Optional<Path> home) {
        try {
            return executed(arguments, screen);
        } catch (LinkageError fault) {
            return home.flatMap(Main::damaged)
                    .map(program -> refuse(program, screen))
                    .orElseGet(() -> new Faults(screen, List.of(arguments)).tell(fault));
        }
    }

    private static int executed(String[] arguments, Screen screen) {
        Faults faults = new Faults(screen, List.of(arguments));
        try {
            return commandLine(screen, faults).execute(arguments);
        } catch (LinkageError fault) {
            throw fault;
        } catch (Throwable fault) { // last stop: whatever it is, it is told to the planner in words
            return faults.tell(fault);
        }
    }

    private static Optional<PackedFiles> damaged(Path home) {
        try {
            return Optional.of(PackedFiles.of(home))
                    .filter(program -> !program.problems().isEmpty());
        } catch (IOException e) {
            return Optional.empty(); // nothing can be said of the files, so the fault is told
        }
    }

    /** Tells which files of the program are not those that were packed; the exit code. */
    static int refuse(PackedFiles program, Screen screen) {
        program.problems()
                .forEach(
                        problem -> screen.say(Text.of("careshed: ", "careshed：").then(problem)));
        screen.say(Text.of(
                "Unpack the release again, or delete target/app so that ./careshed builds anew.",
                "请重新解开发布包，或删除 target/app，让 ./careshed 重新构建。"));
        return ExitCode.BAD_INPUT;
    }

    private static CommandLine commandLine(Screen screen, Faults faults) {
        CommandLine line = new CommandLine(new Careshed(screen))
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(80)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(new UsageFaults(screen, faults))
                .setExecutionExceptionHandler(faults)
                .setExpandAtFiles(false) // a file may be called @north, and `@/` is not ours to open
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.getSubcommands().get("plan").setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true);
        Tongue.everywhere(line.getCommandSpec());
        HelpPage.speak(line, screen.language());
        return line;
    }
}
