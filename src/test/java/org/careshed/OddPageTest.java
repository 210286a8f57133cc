package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The description of the model has what ODD (Grimm et al. 2020) and ODD+2D ask for, in their order. */
class OddPageTest {
    private static final List<String> ELEMENTS = List.of(
            "Purpose and patterns",
            "Entities, state variables and scales",
            "Process overview and scheduling",
            "Design concepts",
            "Initialisation",
            "Input data",
            "Submodels");

    private static final List<String> CONCEPTS = List.of(
            "basic principles",
            "emergence",
            "adaptation",
            "objectives",
            "learning",
            "prediction",
            "sensing",
            "interaction",
            "stochasticity",
            "collectives",
            "observation");

    private static final Pattern HEADING = Pattern.compile("(?m)^## \\d\\. (.*)$");
    private static final Pattern CONCEPT = Pattern.compile("(?m)^\\*\\*([A-Z][a-z ]+)\\.\\*\\*");
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `tables\\.([a-z]+\\.[a-z_]+)` \\|");
    private static final Pattern MAPPED =
            Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z_]+)` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$");

    private final String page;

    OddPageTest() throws IOException {
        page = Files.readString(Path.of("docs/odd.md"));
    }

    @Test
    void sevenElementsStandInTheirOrder() {
        assertThat(found(HEADING, page)).startsWith(ELEMENTS.toArray(String[]::new));
    }

    @Test
    void elevenDesignConceptsAreAnswered() {
        String section = page.substring(page.indexOf("## 4. Design"), page.indexOf("## 5. "));
        assertThat(found(CONCEPT, section)).hasSize(10); // adaptation and objectives are told together
        assertThat(section.toLowerCase(java.util.Locale.ROOT)).contains(CONCEPTS);
    }

    @Test
    void everyColumnOfEveryTableIsMapped() {
        List<String> columns = found(COLUMN, page.substring(page.indexOf("## Parameters")));
        List<String> mapped = found(MAPPED, page.substring(page.indexOf("## 6. "), page.indexOf("## 7. ")));
        assertThat(columns).hasSizeGreaterThan(30);
        assertThat(mapped).containsExactlyInAnyOrderElementsOf(columns);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
