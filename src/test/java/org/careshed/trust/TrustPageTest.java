package org.careshed.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise names what holds it, and what it names is there. */
class TrustPageTest {
    private static final Path PAGE = Path.of("docs/trust.md");

    private final TrustPage page;

    TrustPageTest() throws IOException {
        page = TrustPage.read();
    }

    @Test
    void everyTestAndScriptThatIsNamedIsThere() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Promise promise : page.promises()) {
            for (String holder : promise.holders()) {
                if (!isThere(holder)) {
                    lost.add(promise.id() + ": " + holder);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void whatIsOpenSaysWhatIsMissing() {
        assertThat(page.promises().stream()
                        .filter(promise -> promise.isOpen() && promise.missing().isBlank()))
                .isEmpty();
        assertThat(page.promises()).hasSizeGreaterThan(120);
    }

    @Test
    void thePublishedPageIsWhatWasFound() throws IOException {
        if ("trust".equals(System.getProperty("careshed.renew"))) {
            Files.writeString(PAGE, page.text());
        }
        assertThat(Files.readString(PAGE))
                .as("this test with -Dcareshed.renew=trust writes it anew")
                .isEqualTo(page.text());
    }

    /** A script under its path; a class of tests in its file, and its method in that file or in one that it inherits from. */
    private static boolean isThere(String holder) throws IOException {
        if (Promise.isScript(holder)) {
            return Files.exists(Path.of(holder));
        }
        String type = Promise.type(holder);
        String method = holder.contains(".") ? holder.replaceFirst(".*\\.", "") : "";
        for (String folder : List.of("src/test/java", "src/browser/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(each -> each.endsWith(type + ".java")).toList()) {
                    if (method.isEmpty() || inherits(file, method)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean inherits(Path file, String method) throws IOException {
        String text = Files.readString(file);
        if (text.contains(" " + method + "(")) {
            return true;
        }
        Path parent = file.resolveSibling(
                text.replaceFirst("(?s).*class \\w+ (?:extends|implements) (\\w+).*", "$1") + ".java");
        return text.matches("(?s).*class \\w+ (?:extends|implements) \\w+.*")
                && Files.exists(parent)
                && Files.readString(parent).contains(" " + method + "(");
    }
}
