package org.careshed.cli;

import java.util.Map;
import java.util.stream.Stream;
import org.careshed.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The page of {@code --help} in one language. A description in an annotation has two strings, English and Chinese, and the
 * page shows one of them; the few words of the parser itself stand here.
 */
final class HelpPage extends Help {
    /** What picocli says, in Chinese. */
    static final Map<String, String> PARSER = Map.of(
            "Show this help message and exit.", "显示本帮助并退出。",
            "Print version information and exit.", "显示版本信息并退出。",
            "Display help information about the specified command.", "显示某个命令的帮助。",
            "When no COMMAND is given, the usage help for the main command is displayed.", "不给出命令时，显示主命令的帮助。",
            "If a COMMAND is specified, the help for that command is shown.", "给出命令时，显示该命令的帮助。",
            "The COMMAND to display the usage help message for.", "要显示帮助的命令。",
            "Show usage help for the help command and exit.", "显示帮助命令自身的用法并退出。");

    private final Language language;

    HelpPage(CommandSpec command, ColorScheme colors, Language language) {
        super(command, colors);
        this.language = language;
    }

    /** Lets a command and all below it speak one language. */
    static void speak(CommandLine line, Language language) {
        line.setHelpFactory((command, colors) -> new HelpPage(command, colors, language));
        speak(line.getCommandSpec(), language);
    }

    private static void speak(CommandSpec command, Language language) {
        UsageMessageSpec words = command.usageMessage();
        words.header(told(words.header(), language));
        words.description(told(words.description(), language));
        words.footer(
                words.footer().length == 0
                        ? words.footer()
                        : Stream.concat(Stream.of(""), Stream.of(told(words.footer(), language)))
                                .toArray(String[]::new));
        if (language == Language.CHINESE) {
            words.synopsisHeading("用法：");
            words.commandListHeading("命令：%n");
            words.synopsisSubcommandLabel("命令");
        }
        command.subcommands().values().forEach(below -> speak(below.getCommandSpec(), language));
    }

    /** The one of two strings that is in this language; words of the parser by its list. */
    static String[] told(String[] words, Language language) {
        if (words.length == 2 && !PARSER.containsKey(words[0].replace("%n", ""))) {
            return new String[] {words[language.ordinal()]};
        }
        return language == Language.ENGLISH
                ? words
                : Stream.of(words)
                        .map(word -> PARSER.getOrDefault(word.replace("%n", ""), word))
                        .toArray(String[]::new);
    }

    /** What the parser has put into its form once and will put into it again. */
    private static String[] again(String[] words) {
        return Stream.of(words).map(word -> word.replace("%", "%%")).toArray(String[]::new);
    }

    @Override
    public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer usual = super.createDefaultOptionRenderer();
        return (option, labels, colors) -> usual.render(
                option.toBuilder()
                        .names(option.names())
                        .description(again(told(option.description(), language)))
                        .build(),
                labels,
                colors);
    }

    @Override
    public IParameterRenderer createDefaultParameterRenderer() {
        IParameterRenderer usual = super.createDefaultParameterRenderer();
        return (parameter, labels, colors) -> usual.render(
                parameter.toBuilder()
                        .description(again(told(parameter.description(), language)))
                        .build(),
                labels,
                colors);
    }
}
