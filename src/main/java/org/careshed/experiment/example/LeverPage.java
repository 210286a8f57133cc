package org.careshed.experiment.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.careshed.policy.Policies;

/** The page of one lever: as it stands in {@code docs/levers}, else made of its keys in a copy without docs. */
public final class LeverPage {
    private LeverPage() {}

    /** The page of a clone, Markdown; none if nobody wrote it. */
    public static Optional<String> written(Path home, String lever) throws IOException {
        Path page = home.resolve("docs/levers").resolve(lever + ".md");
        return Files.isRegularFile(page) ? Optional.of(Files.readString(page)) : Optional.empty();
    }

    /** The page, or what its keys mean. */
    public static String of(Path home, Policies.Entry lever) throws IOException {
        return written(home, lever.name()).orElseGet(() -> {
            StringBuilder text =
                    new StringBuilder(lever.name() + ": " + lever.shape().meaning());
            lever.shape().settings().forEach(key -> text.append("\n  " + key.name() + ": " + key.meaning()));
            return text.toString();
        });
    }
}
