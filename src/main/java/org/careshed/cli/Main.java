package org.careshed.cli;

import java.util.List;
import java.util.Optional;
import org.careshed.language.Language;
import org.careshed.language.Text;
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
        Faults faults = new Faults(screen, List.of(arguments));
        int code;
        try {
            code = commandLine(screen, faults).execute(arguments);
        } catch (Throwable fault) { // last stop: whatever it is, it is told to the planner in words
            code = faults.tell(fault);
        }
        Optional<String> lost = screen.close();
        if (lost.isPresent() && code == ExitCode.DONE) {
            screen.say(Text.of("careshed: cannot write to standard output: {reason}", "careshed：无法写到标准输出：{reason}")
                    .with("reason", lost.get()));
            return ExitCode.INPUT_OUTPUT;
        }
        return code;
    }

    private static CommandLine commandLine(Screen screen, Faults faults) {
        CommandLine line = new CommandLine(new Careshed(screen))
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(80)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(new UsageFaults(screen))
                .setExecutionExceptionHandler(faults)
                .setExpandAtFiles(false) // a file may be called @north, and `@/` is not ours to open
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.getSubcommands().get("plan").setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true);
        Tongue.everywhere(line.getCommandSpec());
        HelpPage.speak(line, screen.language());
        return line;
    }
}
