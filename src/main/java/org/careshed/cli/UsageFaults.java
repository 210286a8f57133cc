package org.careshed.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.careshed.language.Spoken;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.value.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, and what was probably meant, in two lines. */
final class UsageFaults implements IParameterExceptionHandler {
    private final Screen screen;
    private final Faults faults;

    /** @param faults tells what goes wrong while the words are told */
    UsageFaults(Screen screen, Faults faults) {
        this.screen = screen;
        this.faults = faults;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        try {
            return tell(fault, arguments);
        } catch (RuntimeException ours) { // picocli would print its trace and call it a fault of the words
            return faults.tell(ours);
        }
    }

    private int tell(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        Text told =
                cause(fault, arguments).map(option -> unknown(command, option)).orElseGet(() -> message(fault));
        screen.say(Text.of("careshed: {fault}", "careshed：{fault}").with("fault", told));
        screen.say(Text.of("See `{command} --help`.", "请看 `{command} --help`。")
                .with("command", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    /** The unknown option whose value was taken for a file, so that one more file seems to be missing. */
    private static Optional<String> cause(ParameterException fault, String[] arguments) {
        if (!(fault instanceof MissingParameterException)) {
            return Optional.empty();
        }
        List<String> known = words(fault.getCommandLine(), false);
        return Arrays.stream(arguments)
                .takeWhile(word -> !word.equals("--"))
                .filter(word -> word.startsWith("--"))
                .filter(word -> !known.contains(withoutValue(word)))
                .findFirst();
    }

    private static Text message(ParameterException fault) {
        if (fault instanceof Spoken spoken) {
            return spoken.told();
        }
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unknown(fault.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(missing);
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return Text.of("{words}", "选项 `{option}` 只能给一次")
                    .with("words", fault.getMessage())
                    .with(
                            "option",
                            name(twice.getOverwritten())); // the fault itself has none of an option without value
        }
        return other(fault);
    }

    private static Text unknown(CommandLine command, String typed) {
        String word = typed.startsWith("-") ? withoutValue(typed) : typed;
        boolean root = command.getParent() == null;
        boolean option = word.startsWith("-");
        Text kind = option ? Text.of("option", "选项") : root ? Text.of("command", "命令") : Text.of("argument", "参数");
        Optional<String> meant = Nearest.to(word, words(command, root && !option));
        return Text.of("unknown {kind} `{word}`", "没有{kind} `{word}`")
                .with("kind", kind)
                .then(meant.map(name -> Text.of(", did you mean `{name}`?", "，是否指 `{name}`？")
                                .with("name", name))
                        .orElse(Text.NONE))
                .with("word", word);
    }

    private static String withoutValue(String option) {
        return option.replaceFirst("=.*", "");
    }

    private static List<String> words(CommandLine command, boolean commands) {
        List<String> words = new ArrayList<>();
        if (commands) {
            words.addAll(command.getSubcommands().keySet());
        } else {
            command.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
        }
        return words;
    }

    /** Of parameters, and of options without their value. */
    private static Text missing(MissingParameterException fault) {
        List<ArgSpec> all = fault.getMissing();
        boolean value = fault.getMessage().contains(" for option ");
        Text chinese = value
                ? Text.of("", "选项 `{names}` 后面缺少值 {label}")
                        .with("label", label(all.isEmpty() ? fault.getArgSpec() : all.get(0)))
                : Text.of("", "缺少必需的参数 {names}");
        String names = all.isEmpty()
                ? fault.getArgSpec() == null ? "" : name(fault.getArgSpec())
                : all.stream().map(UsageFaults::name).collect(Collectors.joining("、"));
        return Text.of(fault.getMessage(), chinese.with("names", names).chinese());
    }

    /** A value that cannot be read, above all. */
    private static Text other(ParameterException fault) {
        ArgSpec about = fault.getArgSpec();
        String value = fault.getValue();
        if (about == null || value == null) {
            return Text.of(fault.getMessage(), "命令行有误：" + fault.getMessage());
        }
        Class<?> type = about.auxiliaryTypes().length > 0 ? about.auxiliaryTypes()[0] : about.type();
        return Text.of("{words}", "选项 `{option}` 的值（{value}）不对：{rule}")
                .with("rule", Text.of("", rule(type)))
                .with("words", fault.getMessage())
                .with("option", name(about))
                .with("value", value);
    }

    private static String rule(Class<?> type) {
        if (type.isEnum()) {
            return "只能是 "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> Texts.word((Enum<?>) constant))
                            .collect(Collectors.joining("、"));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "必须是整数";
        }
        if (type == double.class || type == Double.class) {
            return "必须是数字";
        }
        return "无法读取";
    }

    private static String name(ArgSpec about) {
        return about instanceof OptionSpec option ? option.longestName() : about.paramLabel();
    }

    private static String label(ArgSpec about) {
        return about == null ? "" : about.paramLabel();
    }
}
