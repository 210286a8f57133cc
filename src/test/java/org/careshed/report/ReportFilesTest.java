package org.careshed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.language.Language;
import org.careshed.report.input.ReportException;
import org.careshed.report.subject.Studies;
import org.careshed.report.subject.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final List<Language> BOTH = List.of(Language.ENGLISH, Language.CHINESE);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @TempDir
    Path folder;

    @Test
    void theSameResultsGiveTheSamePage() throws Exception {
        PrintedRun.twoTowns().replicated(3).into(folder.resolve("run"));

        assertThat(page(BOTH)).isEqualTo(page(BOTH));
    }

    @Test
    void thePageAsksNobodyForAnything() throws Exception {
        PrintedRun.twoTowns().replicated(3).into(folder.resolve("run"));
        String page = page(BOTH);

        assertThat(page.substring(0, page.indexOf("<body>")))
                .contains("default-src 'none'")
                .doesNotContain("<link", "@import", "url(", "unsafe-eval", "'self'");
        assertThat(page.replaceAll("(?s)<script>.*?</script>", ""))
                .doesNotContain(" src=", "<iframe", "<object", "<embed", "<form", "<base")
                .doesNotContain("http-equiv=\"refresh\"");
        Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(page.substring(0, page.indexOf("<script>")));
        while (links.find()) {
            assertThat(links.group(1)).startsWith("#");
        }
    }

    @Test
    void aPageInOneLanguageHasNoWordOfTheOther() throws Exception {
        PrintedRun.twoTowns().replicated(3).into(folder.resolve("run"));

        String chinese = words(page(List.of(Language.CHINESE)));
        String english = words(page(List.of(Language.ENGLISH)));

        assertThat(chinese.replaceAll(
                        "(Careshed|two-towns|Two towns|STRESS(-DES)?|SHA-256|CSV|SVG|ODD|Dijkstra|Java|Holm)", ""))
                .doesNotContainPattern("(?i)\\b(the|of|and|visits|replications|interval|mean|with)\\b");
        assertThat(english.replace("两个镇", "")).doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void namesNeverBecomeMarkup() throws Exception {
        String evil = "</title><script>alert('x')</script>\u202E&{base}{v}";
        PrintedRun.twoTowns().titled(evil).replicated(2).into(folder.resolve("run"));
        String page = page(BOTH);

        assertThat(page)
                .doesNotContain("<script>alert", "\u202E")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;{base}{v}");
    }

    @Test
    void aFolderThatWasAlteredIsRefusedByName() throws Exception {
        Path run = PrintedRun.twoTowns().into(folder.resolve("run"));
        Path table = run.resolve("tables/flows.csv");
        Files.writeString(table, Files.readString(table).replace("120", "121"));

        assertThatThrownBy(() -> page(BOTH))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("tables/flows.csv was altered")
                .hasMessageContaining("careshed verify");
    }

    @Test
    void aFolderOfOthersIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/notes.txt"), "mine");

        assertThatThrownBy(() -> page(BOTH))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("holds no results of Careshed");
    }

    @Test
    void aFolderOfAnotherFormatIsRefused() throws Exception {
        Path run = PrintedRun.twoTowns().into(folder.resolve("run"));
        Path manifest = run.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"careshed_results\": 1", "\"careshed_results\": 0"));

        assertThatThrownBy(() -> page(BOTH))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("older than the format");
    }

    @Test
    void anUnfinishedRunIsShownOnlyWhenAskedForAndSaysSo() throws Exception {
        Path run = PrintedRun.twoTowns().replicated(3).into(folder.resolve("run"));
        Files.delete(run.resolve("COMPLETE"));
        try (Stream<Path> parts = Files.list(run.resolve("parts"))) {
            Files.delete(parts.sorted().toList().get(2));
        }

        assertThatThrownBy(() -> page(BOTH))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("2 of 3 replications are done")
                .hasMessageContaining("--partial");
        Study study = Studies.open(List.of(run), true, scenario -> Optional.empty());
        assertThat(ReportPages.html(study, BOTH, folder.resolve("partial")))
                .contains("role=\"alert\"", "Not finished: 2 of 3 replications", "已完成3次重复中的2次");
    }

    @Test
    void resultsOfAnotherBuildAreToldAsSuch() throws Exception {
        PrintedRun.twoTowns().into(folder.resolve("run"));

        assertThat(page(BOTH)).contains("another build of Careshed (0.1.0 abc)", "另一版本的Careshed");
    }

    private String page(List<Language> languages) throws Exception {
        Study study = Studies.open(List.of(folder.resolve("run")), false, scenario -> Optional.empty());
        return ReportPages.html(study, languages, folder.resolve("report"));
    }

    /** What a reader sees of a page. */
    private static String words(String page) {
        String body = page.substring(page.indexOf("<body>")).replaceAll("(?s)<script.*?</script>", "");
        return TAG.matcher(body).replaceAll(" ");
    }

    /** A page as it is written. */
    private static final class ReportPages {
        static String html(Study study, List<Language> languages, Path into) throws Exception {
            ReportFiles.write(study, languages, Set.of(ReportFiles.Form.HTML), into);
            return Files.readString(into.resolve(ReportFiles.HTML), StandardCharsets.UTF_8);
        }
    }
}
