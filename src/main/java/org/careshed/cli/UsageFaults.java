package org.careshed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.scenario.problem.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, and what was probably meant, in two lines. */
final class UsageFaults implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        var err = command.getErr();
        err.println("careshed: " + message(fault));
        err.println("See `" + command.getCommandSpec().qualifiedName() + " --help`.");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException fault) {
        if (!(fault instanceof UnmatchedArgumentException unmatched)) {
            return fault.getMessage();
        }
        CommandLine command = fault.getCommandLine();
        String typed = unmatched.getUnmatched().get(0);
        String word = typed.startsWith("-") ? typed.replaceFirst("=.*", "") : typed;
        boolean root = command.getParent() == null;
        String kind = word.startsWith("-") ? "option" : root ? "command" : "argument";
        Optional<String> meant = Nearest.to(word, words(command, kind));
        return "unknown " + kind + " `" + word + "`"
                + meant.map(name -> ", did you mean `" + name + "`?").orElse("");
    }

    private static List<String> words(CommandLine command, String kind) {
        List<String> words = new ArrayList<>();
        if (kind.equals("command")) {
            words.addAll(command.getSubcommands().keySet());
        } else {
            command.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
        }
        return words;
    }
}
