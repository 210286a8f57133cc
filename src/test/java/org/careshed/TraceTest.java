package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The notebook has the eight elements of TRACE (Grimm et al. 2014), each with its summary and reached from the first page. */
class TraceTest {
    private static final Path FOLDER = Path.of("docs/trace");
    private static final List<String> ELEMENTS = List.of(
            "1-problem-formulation.md",
            "2-model-description.md",
            "3-data-evaluation.md",
            "4-conceptual-model-evaluation.md",
            "5-implementation-verification.md",
            "6-model-output-verification.md",
            "7-model-analysis.md",
            "8-model-output-corroboration.md");

    private static final Pattern SUMMARY =
            Pattern.compile("\\A# \\d\\. [A-Z][a-z ]+\n\n\\*\\*Summary\\.\\*\\* [^\n]{60,}\n");

    @Test
    void eightElementsHaveTheirPages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> Character.isDigit(name.charAt(0)))
                            .sorted())
                    .containsExactlyElementsOf(ELEMENTS);
        }
    }

    @Test
    void eachBeginsWithASummaryAndIsReachedFromTheFirstPage() throws IOException {
        String first = Files.readString(FOLDER.resolve("README.md"));
        for (String element : ELEMENTS) {
            assertThat(Files.readString(FOLDER.resolve(element))).as(element).containsPattern(SUMMARY);
            assertThat(first).contains("(" + element + ")");
        }
    }

    @Test
    void whoCitesTheProgramNamesItsVersion() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Files.readString(Path.of("CITATION.cff"))).contains("\nversion: " + version.group(1) + "\n");
    }

    @Test
    void shippedStudiesLeadToIt() throws IOException {
        for (String study :
                List.of("scenarios/README.md", "docs/questions.md", "docs/evidence.md", "docs/calibration.md")) {
            assertThat(Files.readString(Path.of(study))).as(study).contains("trace/README.md");
        }
    }
}
