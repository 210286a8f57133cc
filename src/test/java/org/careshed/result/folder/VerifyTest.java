package org.careshed.result.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.careshed.result.ResultException;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final RunPlan PLAN = SmallRun.plan(3);

    @TempDir
    Path home;

    @BeforeEach
    void finishARun() {
        SmallRun.fill(home, PLAN);
    }

    /** T37: no flipped bit goes unnoticed, in any kind of file. */
    @Test
    void everyFlippedBitIsFoundAndLocated() throws IOException {
        for (String file : checkedFiles()) {
            byte[] whole = Files.readAllBytes(home.resolve(file));
            for (int flip = 0; flip < Math.min(24, whole.length); flip++) {
                byte[] bent = whole.clone();
                int at = (int) ((long) flip * (whole.length - 1) / 23);
                bent[Math.min(at, whole.length - 1)] ^= (byte) (1 << flip % 8);
                Files.write(home.resolve(file), bent);
                assertThat(files()).as(file + " byte " + at).contains(file);
            }
            Files.write(home.resolve(file), whole);
        }
        assertThat(Verify.problems(home)).isEmpty();
    }

    /** T38: no cut goes unnoticed, at line ends neither. */
    @Test
    void everyCutIsFoundAndLocated() throws IOException {
        for (String file : checkedFiles()) {
            byte[] whole = Files.readAllBytes(home.resolve(file));
            for (int cut = 0; cut < whole.length; cut += 1 + whole.length / 25) {
                refuses(file, Arrays.copyOf(whole, cut));
            }
            for (int end = 0; end < whole.length - 1; end++) {
                if (whole[end] == '\n' && end % 4 == 0) {
                    refuses(file, Arrays.copyOf(whole, end + 1));
                }
            }
            Files.write(home.resolve(file), whole);
        }
    }

    @Test
    void everyMissingFileIsNamed() throws IOException {
        for (String file : checkedFiles()) {
            byte[] whole = Files.readAllBytes(home.resolve(file));
            Files.delete(home.resolve(file));
            assertThat(texts()).anyMatch(text -> text.startsWith(file + ": is missing"));
            Files.write(home.resolve(file), whole);
        }
    }

    /** T39. */
    @Test
    void swappedAndDoubledPartsAreNamed() throws IOException {
        String first = PLAN.partPath(1);
        String second = PLAN.partPath(2);
        byte[] one = Files.readAllBytes(home.resolve(first));
        byte[] two = Files.readAllBytes(home.resolve(second));
        Files.write(home.resolve(first), two);
        Files.write(home.resolve(second), one);
        assertThat(files()).contains(first, second);

        Files.write(home.resolve(first), one);
        Files.write(home.resolve(second), two);
        Files.write(home.resolve("parts/copy.part"), one);
        assertThat(texts()).containsExactly("parts/copy.part: does not belong to the results");
    }

    @Test
    void picturesBesideTheResultsAreNoMatter() throws IOException {
        Files.createDirectories(home.resolve("plots"));
        Files.writeString(home.resolve("plots/map.svg"), "<svg/>");

        assertThat(Verify.problems(home)).isEmpty();
    }

    /** A forger who renews manifest and marker is found out by the parts. */
    @Test
    void aTableThatIsNotWhatThePartsSayIsFound() throws IOException {
        forge("tables/flows.csv", text -> text.replace("102", "902"));

        assertThat(texts()).containsExactly("tables/flows.csv: is not what the parts give when they are joined");
    }

    @Test
    void aSummaryThatIsNotWhatThePartsSayIsFound() throws IOException {
        forge("summary.json", text -> text.replace("0.852", "0.952"));

        assertThat(files()).containsExactly("summary.json");
    }

    @Test
    void rowsAreCounted() throws IOException {
        seal(text -> text.replaceFirst("(tables/flows.csv\".*\"rows\": )9", "$112"));

        assertThat(texts()).containsExactly("tables/flows.csv: has 9 rows, the manifest says 12");
    }

    @Test
    void partsOfOtherInputsAreRefused() throws IOException {
        seal(text -> text.replace("\"seed\": 7", "\"seed\": 8"));

        assertThat(texts()).containsExactly("manifest.json: was altered: its parts do not fit together");
    }

    @Test
    void olderAndNewerFormatsAreNamed() throws IOException {
        edit("manifest.json", text -> text.replace("\"careshed_results\": 1", "\"careshed_results\": 2"));
        assertThat(texts())
                .containsExactly("manifest.json: has format 2, newer than the format 1 that this Careshed reads");
        edit("manifest.json", text -> text.replace("\"careshed_results\": 2", "\"careshed_results\": 0"));
        assertThat(texts()).singleElement().asString().contains("older");
        assertThatThrownBy(() -> Results.open(home))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("older");
    }

    /** T76. */
    @Test
    void pathsOutOfTheFolderAreNotFollowed() throws IOException {
        Path secret = Files.writeString(home.resolveSibling(home.getFileName() + "-secret"), "secret");
        for (String path :
                List.of("../" + secret.getFileName(), secret.toString(), "a/../../x", "C:\\x", "", ".", "x//y")) {
            String whole = Files.readString(home.resolve("manifest.json"));
            String escaped = path.replace("\\", "\\\\");
            edit("manifest.json", text -> text.replace("scenario/scenario.yaml", escaped));
            assertThat(Verify.problems(home))
                    .as(path)
                    .anyMatch(problem -> problem.what().english().contains("not a path inside")
                            || problem.what().english().contains("altered"));
            Files.writeString(home.resolve("manifest.json"), whole);
        }
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path table = home.resolve("tables/flows.csv");
        Path elsewhere = home.resolveSibling(home.getFileName() + "-elsewhere");
        Files.move(table, elsewhere);
        Files.createSymbolicLink(table, elsewhere);

        List<String> found = texts();
        Files.delete(table);
        assertThat(found).contains("tables/flows.csv: is a link; results hold no links");
    }

    @Test
    void hostileManifestsAreRefused() throws IOException {
        String manifest = Files.readString(home.resolve("manifest.json"));
        List<String> hostile = List.of(
                "[".repeat(10_000),
                "{\"a\":".repeat(10_000),
                "",
                "null",
                "[]",
                "{}",
                manifest + "{}",
                manifest.replace("\"seed\": 7", "\"seed\": 1e400"),
                manifest.replace("\"seed\": 7", "\"seed\": " + "9".repeat(5_000)),
                manifest.replace("\"seed\": 7", "\"seed\": 7, \"seed\": 7"),
                manifest.replace("\"seed\": 7", "\"seed\": \"7\""),
                manifest.replace("\"bytes\": ", "\"bytes\": -"),
                manifest.replace("\"rows\": ", "\"rows\": -"),
                manifest.replace("\"sha256\": \"", "\"sha256\": \"x"),
                manifest.replace("[1, 2, 3]", "[3, 2, 1]"),
                manifest.replace("[1, 2, 3]", "[]"),
                manifest.replace("[1, 2, 3]", "[1, 2, 99999999999]"),
                manifest.replace("\"files\": [", "\"files\": [7, "),
                manifest.replace("\"files\": [", "\"files\": [{\"path\": 1}, "),
                manifest.replace("\"measures\": [", "\"measures\": [1, "),
                manifest.replace("\"title\"", "\"titel\""));
        for (String text : hostile) {
            Files.writeString(home.resolve("manifest.json"), text);
            assertThat(texts())
                    .as(text.substring(0, Math.min(200, text.length())))
                    .isNotEmpty()
                    .allMatch(problem -> problem.startsWith("manifest.json: "));
        }
    }

    @Test
    void aManifestOfAMillionFilesIsNotEvenParsed() throws IOException {
        Files.writeString(
                home.resolve("manifest.json"), "{\"files\": [" + "{\"path\": \"parts/x\"},".repeat(1_000_000));

        assertThat(texts()).singleElement().asString().contains("more than the 16777216 allowed");
    }

    @Test
    void whatIsNoResultsFolderIsToldSo() throws IOException {
        assertThat(Verify.problems(home.resolve("nowhere")))
                .extracting(problem -> problem.text().english())
                .containsExactly("the folder: does not exist");
        assertThat(Verify.problems(home.resolve("COMPLETE")))
                .extracting(problem -> problem.what().english())
                .containsExactly("is a file, not a folder");
        assertThat(Verify.problems(home.resolve("parts")))
                .extracting(Problem::file)
                .containsExactly("manifest.json");
    }

    @Test
    void readersRefuseAlteredTablesToo() throws IOException {
        edit("tables/flows.csv", text -> text.replace("101", "201"));

        assertThatThrownBy(() -> Results.open(home).table("flows"))
                .isInstanceOfSatisfying(
                        ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(65))
                .hasMessageContaining("tables/flows.csv: was altered");
    }

    private List<String> checkedFiles() throws IOException {
        return FolderState.files(home).stream()
                .filter(file -> !file.equals(".lock"))
                .toList();
    }

    private void refuses(String file, byte[] bytes) throws IOException {
        Files.write(home.resolve(file), bytes);
        assertThat(files()).as(file + " cut to " + bytes.length).contains(file);
    }

    private List<String> files() {
        return Verify.problems(home).stream().map(Problem::file).toList();
    }

    private List<String> texts() {
        return Verify.problems(home).stream()
                .map(problem -> problem.text().english())
                .toList();
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(home.resolve(file));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(home.resolve(file), after);
    }

    /** Changes a file and renews its line in the manifest and the marker. */
    private void forge(String file, UnaryOperator<String> change) throws IOException {
        Fingerprint before = Fingerprint.of(home.resolve(file));
        edit(file, change);
        Fingerprint after = Fingerprint.of(home.resolve(file));
        assertThat(after.bytes()).isEqualTo(before.bytes());
        seal(text -> text.replace(before.sha256(), after.sha256()));
    }

    private void seal(UnaryOperator<String> change) throws IOException {
        edit("manifest.json", change);
        byte[] bytes = Files.readAllBytes(home.resolve("manifest.json"));
        try {
            Files.write(home.resolve("COMPLETE"), Manifest.read(bytes).marker());
        } catch (CorruptFileException e) {
            Files.writeString(home.resolve("COMPLETE"), new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
