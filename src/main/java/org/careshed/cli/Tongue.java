package org.careshed.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.cli.options.UsageFault;
import org.careshed.language.Language;
import org.careshed.language.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * In which language the program speaks: {@code --lang}, else {@code CARESHED_LANG}, else the locale; English for every
 * locale that is neither. Only what is printed follows it, never a file of results.
 */
final class Tongue {
    /** The option of every command. */
    static final String OPTION = "--lang";

    /** The variable that comes before the locale. */
    static final String VARIABLE = "CARESHED_LANG";

    /** The locale as the launcher found it, before it made sure that Java reads file names as UTF-8. */
    static final String LOCALE = "careshed.locale";

    private Tongue() {}

    /** Gives the option to a command and all below it that have none of their own, as a report has. */
    static void everywhere(CommandSpec command) {
        if (command.findOption(OPTION) == null) {
            command.addOption(OptionSpec.builder(OPTION)
                    .type(String.class)
                    .paramLabel("en|zh")
                    .description(
                            "Language of what is printed: English or Chinese. Else CARESHED_LANG, else the locale.",
                            "输出所用语言：英文或中文。不给时依次看 CARESHED_LANG 和系统区域设置。")
                    .setter(checked(command))
                    .build());
        }
        command.subcommands().values().forEach(below -> everywhere(below.getCommandSpec()));
    }

    /** Only checks: faults of other words are told in the language too, so it was heeded before. */
    private static ISetter checked(CommandSpec command) {
        return new ISetter() {
            @Override
            public <T> T set(T tag) {
                if (tag != null && tagged(tag.toString()).isEmpty()) {
                    throw new UsageFault(
                            command,
                            Text.of("{option} ({tag}) must be en or zh", "{option}（{tag}）必须是 en 或 zh")
                                    .with("option", OPTION)
                                    .with("tag", tag));
                }
                return null;
            }
        };
    }

    /** Of a process: its variables, and the locale that its launcher found. */
    static Language of(Map<String, String> variables, String launcherLocale) {
        return Stream.of(
                        variables.get(VARIABLE),
                        launcherLocale,
                        variables.get("LC_ALL"),
                        variables.get("LC_MESSAGES"),
                        variables.get("LANG"))
                .filter(tag -> tag != null && !tag.isBlank())
                .findFirst()
                .flatMap(Language::of)
                .orElse(Language.ENGLISH);
    }

    /**
     * What the words of a command ask for, wherever they stand; empty when they do not, or ask for a language that is not
     * spoken here, which the parser tells.
     */
    static Optional<Language> asked(List<String> arguments) {
        int end = arguments.contains("--") ? arguments.indexOf("--") : arguments.size();
        Optional<Language> found = Optional.empty();
        for (int i = 0; i < end; i++) {
            String word = arguments.get(i);
            if (word.equals(OPTION) && i + 1 < end) {
                found = tagged(arguments.get(i + 1));
            } else if (word.startsWith(OPTION + "=")) {
                found = tagged(word.substring(OPTION.length() + 1));
            }
        }
        return found;
    }

    /** The language of a tag as the option takes it: {@code en} or {@code zh}, nothing longer. */
    static Optional<Language> tagged(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
