package org.careshed.experiment.siting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.siting.SitingStudy.Outcome;
import org.careshed.experiment.siting.question.SitingReader;
import org.careshed.language.Language;

/** A copy of the tiny county in a folder of its own, with questions of sites beside it. */
final class SitingCounty {
    private final Path folder;

    SitingCounty(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /** Changes a file of the county. */
    void change(String name, String before, String after) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        if (!text.contains(before)) {
            throw new IllegalStateException(name + " has no " + before);
        }
        Files.writeString(file, text.replace(before, after));
    }

    /** A question: a head, then lines. */
    SitingStudy study(String scenario, String... lines) throws IOException {
        String text = "careshed: 1\nkind: siting\nname: Where?\nscenario: " + scenario + "\n" + String.join("\n", lines)
                + "\n";
        return study(Drawn.none(), text);
    }

    SitingStudy study(Drawn drawn, String text) throws IOException {
        return new SitingStudy(SitingReader.read(Files.writeString(folder.resolve("where.yaml"), text)), drawn);
    }

    /** Its answer on so many threads; equal stores keep what was run. */
    Outcome answer(SitingStudy study, String store, int threads) {
        return study.run(
                folder.resolve("out"), java.util.Optional.empty(), folder.resolve(store), threads, share -> {});
    }

    /** What an answer says, as one line. */
    static String text(Outcome outcome) {
        return String.join(" ", outcome.lines(Language.ENGLISH));
    }

    /** A file of the last answer. */
    String file(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    /** What is planned, as one line. */
    static String text(List<String> plan) {
        return String.join(" ", plan);
    }
}
