package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small county as it is, with one more doctor, and with everything arranged, in results folders. */
class ExplainCommandTest {

    private static final String MOVER = "east-field/elder/53";

    /** Of the county with everything arranged; falls ill under both seeds. */
    private static final String PATIENT = "willow/elder/3";

    @TempDir
    private static Path folder;

    private static String asItIs;
    private static String oneMore;
    private static String arranged;

    @BeforeAll
    static void run() {
        asItIs = run("scenarios/tiny/county.yaml", "as-it-is");
        oneMore = run("scenarios/tiny/one-more-doctor.yaml", "one-more");
        arranged = run("scenarios/tiny/arranged.yaml", "arranged", "--log", "visits");
    }

    private static String run(String scenario, String name, String... more) {
        String out = folder.resolve(name).toString();
        String[] arguments = {"run", scenario, "--replications", "1", "--no-plots", "--quiet", "--out", out};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        Answer answer = Shell.careshed(all);
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        return out;
    }

    @Test
    void aNameThatNoFolderCanHaveIsAnUnknownCode() {
        Answer answer = Shell.careshed("explain", "a\0b");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("there is no code");
    }

    @Test
    void aResidentsStoryIsTold() {
        Answer answer = Shell.careshed("explain", asItIs, "--resident", MOVER);
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out())
                .contains("Resident " + MOVER + ", of East Field Village 东田村")
                .contains("Stone Bridge Health Centre 石桥镇卫生院 <- chosen")
                .contains("arrives at")
                .contains("worth + luck");
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theTermThatTurnedTheChoiceIsNamed() throws IOException {
        Path json = folder.resolve("story.json");
        Answer answer = Shell.careshed(
                "explain", asItIs, "--against", oneMore, "--resident", MOVER, "--need", "1", "--json", json.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out())
                .contains("Here: Tiny county 小小县.")
                .contains("B = County Hospital 县医院, chosen there")
                .containsPattern("One term alone turned it:\\s+expected wait");
        assertThat(Files.readString(json))
                .contains("\"here\"", "\"there\"", "\"term\": \"wait\"", "\"scenario\": \"tiny-one-more-doctor\"");
    }

    @Test
    void thoseWhoMoveAreListed() {
        Answer answer = Shell.careshed("explain", asItIs, "--against", oneMore, "--pick", "moved", "--most", "3");
        assertThat(answer.out()).startsWith(MOVER).contains("there County Hospital 县医院");
        assertThat(answer.err()).contains("replaying both");
    }

    @Test
    void aVisitIsFoundInTheLogAndByReplaying() throws IOException {
        Matcher visit = visitIn(arranged, PATIENT);
        Answer logged = Shell.careshed("explain", arranged, "--visit=" + visit.group(1));
        assertThat(logged.code()).as(logged.err()).isEqualTo(ExitCode.DONE);
        assertThat(logged.out()).contains("; told: 1.").contains("remembers a wait of about");
        assertThat(logged.err()).doesNotContain("looking for the visit").doesNotContain("does not have");
        Answer replayed = Shell.careshed(
                "explain", asItIs, "--visit=" + visitIn(asItIs, MOVER).group(1));
        assertThat(replayed.code()).as(replayed.err()).isEqualTo(ExitCode.DONE);
        assertThat(replayed.out()).contains("; told: 1.");
    }

    private static Matcher visitIn(String results, String resident) throws IOException {
        Path json = folder.resolve("visit.json");
        Shell.careshed("explain", results, "--resident", resident, "--json", json.toString());
        Matcher visit = Pattern.compile("\"visit\": (-?\\d+)").matcher(Files.readString(json));
        assertThat(visit.find()).isTrue();
        return visit;
    }

    @Test
    void aLogThatSaysOtherwiseIsTold() throws IOException {
        String other = run("scenarios/tiny/arranged.yaml", "other", "--seed", "2", "--log", "visits");
        Path own = Path.of(other).resolve("log/r00000");
        Files.move(own, folder.resolve("log-of-seed-2"));
        Files.createDirectory(own);
        try (var files = Files.list(Path.of(arranged).resolve("log/r00000"))) {
            for (Path file : files.toList()) {
                Files.copy(file, own.resolve(file.getFileName()));
            }
        }
        Answer answer = Shell.careshed("explain", other, "--resident", PATIENT);
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.err()).contains("does not have what is told here").contains("visit ");
    }

    @Test
    void datesNarrowWhatIsTold() {
        Answer answer = Shell.careshed("explain", asItIs, "--resident", MOVER, "--days", "2022-05-22..2022-05-23");
        assertThat(answer.out()).contains("Need 1:").doesNotContain("Need 2:");
        Answer one = Shell.careshed("explain", asItIs, "--resident", MOVER, "--days", "2022-05-22");
        assertThat(one.out()).contains("Need 1:");
        for (String wrong : new String[] {"2022-05-23..2022-05-22", "soon", "2021-01-01..2021-01-02", "1..2..3"}) {
            Answer refused = Shell.careshed("explain", asItIs, "--resident", MOVER, "--days", wrong);
            assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err()).contains("dates from 2022-04-30 to 2022-06-03");
        }
    }

    @Test
    void whatCannotBeExplainedIsAnsweredWithWhatCan() {
        assertThat(Shell.careshed("explain", asItIs).err()).contains("Add --resident");
        assertThat(Shell.careshed("explain", asItIs, "--pick", "moved").err()).contains("add --against RESULTS");
        Answer replication = Shell.careshed("explain", asItIs, "--resident", MOVER, "--replication", "4");
        assertThat(replication.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(replication.err()).contains("has no replication 4, but 0 (counted from 0)");
        Answer nobody = Shell.careshed("explain", asItIs, "--resident", "east-feild/elder/53");
        assertThat(nobody.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(nobody.err()).contains("did you mean `east-field`?");
    }
}
