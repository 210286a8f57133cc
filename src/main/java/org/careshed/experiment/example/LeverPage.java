package org.careshed.experiment.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.result.SummaryText;

/**
 * The page of one lever: as it stands in {@code docs/levers}, the Chinese one in {@code docs/levers/zh}, else made of its keys
 * in a copy without docs.
 */
public final class LeverPage {
    private LeverPage() {}

    /** The file of the page of a clone. */
    public static Path file(Path home, String lever, Language language) {
        Path folder = home.resolve("docs/levers");
        return (language == Language.ENGLISH ? folder : folder.resolve(language.tag())).resolve(lever + ".md");
    }

    /** The page of a clone, Markdown; none if nobody wrote it. */
    public static Optional<String> written(Path home, String lever, Language language) throws IOException {
        Path page = file(home, lever, language);
        return Files.isRegularFile(page) ? Optional.of(Files.readString(page)) : Optional.empty();
    }

    /** The page in both languages, or what its keys mean. */
    public static Text of(Path home, Policies.Entry lever) throws IOException {
        return Text.of(of(home, lever, Language.ENGLISH), of(home, lever, Language.CHINESE));
    }

    /** The page in one language, or what its keys mean. */
    public static String of(Path home, Policies.Entry lever, Language language) throws IOException {
        return written(home, lever.name(), language)
                .orElseGet(() -> String.join("\n", LeverWords.of(lever, language, SummaryText.WIDTH)));
    }
}
