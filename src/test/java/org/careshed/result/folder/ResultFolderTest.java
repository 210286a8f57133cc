package org.careshed.result.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.quantity.Halt;
import org.careshed.result.Part;
import org.careshed.result.ResultException;
import org.careshed.result.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
    @TempDir
    Path home;

    @Test
    void aFinishedRunIsWhole() throws IOException {
        Path folder = home.resolve("a/b");
        SmallRun.fill(folder, SmallRun.plan(3));

        assertThat(Verify.problems(folder)).isEmpty();
        assertThat(FolderState.files(folder))
                .containsExactly(
                        ".lock",
                        "COMPLETE",
                        "dictionary.csv",
                        "journal",
                        "manifest.json",
                        "parquet/flows.parquet",
                        "parquet/places.parquet",
                        "parquet/waits.parquet",
                        "parts/" + Path.of(SmallRun.plan(3).partPath(1)).getFileName(),
                        "parts/" + Path.of(SmallRun.plan(3).partPath(2)).getFileName(),
                        "parts/" + Path.of(SmallRun.plan(3).partPath(3)).getFileName(),
                        "scenario/scenario.yaml",
                        "scenario/tables/places.csv",
                        "stamp.json",
                        "summary.json",
                        "summary.txt",
                        "tables/flows.csv",
                        "tables/places.csv",
                        "tables/waits.csv");
    }

    @Test
    void tablesJoinReplicationsInOrderAndDisarmFormulas() throws IOException {
        SmallRun.fill(home, SmallRun.plan(2));

        assertThat(home.resolve("tables/flows.csv")).hasContent("""
                        replication,home_place,facility,visits
                        1,west,'@clinic,101
                        1,east,a\tb\\n,-1
                        1,,海盐,
                        2,west,'@clinic,102
                        2,east,a\tb\\n,-2
                        2,,海盐,
                        """);
        assertThat(home.resolve("tables/waits.csv")).hasContent("replication,wait_minutes\n");
        assertThat(home.resolve("tables/places.csv"))
                .hasContent("id,name_zh,longitude\nwest,武原,120.946000\n'=east,\"a,b \"\"c\"\"\nd\",-1.5\n");
        assertThat(Files.readAllLines(home.resolve("dictionary.csv")))
                .contains("flows,visits,integer,visits,Counted visits.", "places,,table,,Towns.");
    }

    @Test
    void replicationsMayFinishInAnyOrder() throws IOException {
        Path forward = home.resolve("forward");
        Path backward = home.resolve("backward");
        SmallRun.fill(forward, SmallRun.plan(3));
        try (ResultFolder results = ResultFolder.open(backward, SmallRun.plan(3), SmallRun.content())) {
            List.of(3, 1, 2).forEach(replication -> results.add(SmallRun.part(replication)));
            results.finish(2);
        }
        assertThat(SmallRun.pureFiles(backward)).isEqualTo(SmallRun.pureFiles(forward));
    }

    @Test
    void anUnfinishedFolderIsContinued() throws IOException {
        Path whole = home.resolve("whole");
        Path continued = home.resolve("continued");
        SmallRun.fill(whole, SmallRun.plan(3));
        try (ResultFolder results = ResultFolder.open(continued, SmallRun.plan(3), SmallRun.content())) {
            results.add(SmallRun.part(2));
        }
        assertThat(Verify.problems(continued))
                .extracting(problem -> problem.text().english())
                .singleElement()
                .asString()
                .contains("1 of 3");
        try (ResultFolder results = ResultFolder.open(continued, SmallRun.plan(3), SmallRun.content())) {
            assertThat(results.reused()).isEqualTo(1);
            assertThat(results.missing()).containsExactly(1, 3);
            assertThatThrownBy(() -> results.finish(1)).hasMessageContaining("[1, 3] are missing");
            results.missing().forEach(replication -> results.add(SmallRun.part(replication)));
            results.finish(1);
        }
        assertThat(SmallRun.pureFiles(continued)).isEqualTo(SmallRun.pureFiles(whole));
        assertThat(Files.readString(continued.resolve("stamp.json"))).contains("\"replications_reused\": 1");
    }

    @Test
    void aFolderThatIsGivenUpWhileItIsFinishedIsContinuedToTheSameBytes() throws IOException {
        Path whole = home.resolve("whole");
        SmallRun.fill(whole, SmallRun.plan(3));
        AtomicInteger asks = new AtomicInteger();
        finish(home.resolve("counted"), asks::incrementAndGet);
        assertThat(asks).hasValue(3 + 3); // parts that are read, tables that are written once more

        for (int before = 0; before < asks.get(); before++) {
            Path folder = home.resolve("given-up-" + before);
            AtomicInteger left = new AtomicInteger(before);
            Halt halt = () -> {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("not wanted any more");
                }
            };
            assertThatThrownBy(() -> finish(folder, halt)).hasMessage("not wanted any more");
            assertThat(Unfinished.is(folder)).isTrue();
            finish(folder, Halt.NEVER);
            assertThat(SmallRun.pureFiles(folder)).isEqualTo(SmallRun.pureFiles(whole));
            assertThat(Verify.problems(folder)).isEmpty();
        }
    }

    private static void finish(Path folder, Halt halt) {
        try (ResultFolder results = ResultFolder.open(folder, SmallRun.plan(3), SmallRun.content())) {
            results.missing().forEach(replication -> results.add(SmallRun.part(replication)));
            results.finish(1, halt);
        }
    }

    @Test
    void aDamagedPartIsDoneAgain() throws IOException {
        RunPlan plan = SmallRun.plan(3);
        try (ResultFolder results = ResultFolder.open(home, plan, SmallRun.content())) {
            results.add(SmallRun.part(1));
            results.add(SmallRun.part(2));
        }
        Path part = home.resolve(plan.partPath(1));
        byte[] bytes = Files.readAllBytes(part);
        bytes[200] ^= 1;
        Files.write(part, bytes);
        Files.writeString(home.resolve("journal"), "torn", java.nio.file.StandardOpenOption.APPEND);

        try (ResultFolder results = ResultFolder.open(home, plan, SmallRun.content())) {
            assertThat(results.missing()).containsExactly(1, 3);
        }
    }

    @Test
    void aCompleteFolderIsReused() throws IOException {
        Summary first = SmallRun.fill(home, SmallRun.plan(2));
        String stamp = Files.readString(home.resolve("stamp.json"));
        try (ResultFolder results = ResultFolder.open(home, SmallRun.plan(2), SmallRun.content())) {
            assertThat(results.isComplete()).isTrue();
            assertThat(results.missing()).isEmpty();
            assertThat(results.finish(1).json()).isEqualTo(first.json());
        }
        assertThat(home.resolve("stamp.json")).hasContent(stamp);
    }

    @Test
    void aCompleteFolderThatIsDamagedIsRefused() throws IOException {
        SmallRun.fill(home, SmallRun.plan(2));
        Files.writeString(home.resolve("summary.txt"), "all is well");

        refused(SmallRun.plan(2), ResultException.BAD_RESULTS, "summary.txt: has 11 bytes");
    }

    @Test
    void aFolderOfOtherInputsIsRefusedWithTheDifferences() {
        SmallRun.fill(home, SmallRun.plan(7, 2));

        refused(
                SmallRun.plan(8, 3),
                ResultException.CANNOT_CREATE,
                "replications ([1, 2] there, [1, 2, 3] now), seed (7 there, 8 now)");
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        Files.writeString(home.resolve("thesis.txt"), "precious");

        refused(SmallRun.plan(1), ResultException.CANNOT_CREATE, "not Careshed results (thesis.txt)");
        assertThat(home.resolve("thesis.txt")).hasContent("precious");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "x");

        assertThatThrownBy(() -> SmallRun.fill(file, SmallRun.plan(1)))
                .isInstanceOfSatisfying(
                        ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(73));
        assertThatThrownBy(() -> SmallRun.fill(file.resolve("below"), SmallRun.plan(1)))
                .isInstanceOfSatisfying(
                        ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(73));
    }

    @Test
    void aLinkThatLeadsInACircleIsNamed() throws IOException {
        Path here = Files.createSymbolicLink(home.resolve("here"), Path.of("there"));
        Files.createSymbolicLink(home.resolve("there"), Path.of("here"));
        for (Path folder : List.of(here, here.resolve("out"))) {
            assertThatThrownBy(() -> SmallRun.fill(folder, SmallRun.plan(1)))
                    .isInstanceOfSatisfying(ResultException.class, e -> {
                        assertThat(e.exitCode()).isEqualTo(73);
                        assertThat(e.told().chinese()).contains(here + " 是循环或没有去处的链接");
                    })
                    .hasMessageContaining(here + " is a link that leads in a circle or nowhere");
        }
    }

    @Test
    void aNewerManifestIsRefused() throws IOException {
        Files.writeString(home.resolve("manifest.json"), "{\"careshed_results\": 2}");

        refused(SmallRun.plan(1), ResultException.CANNOT_CREATE, "has format 2, newer than the format 1");
    }

    @Test
    void aReplicationThatIsNotRepeatableIsAFault() {
        try (ResultFolder results = ResultFolder.open(home, SmallRun.plan(2), SmallRun.content())) {
            results.add(SmallRun.part(1));
            results.add(SmallRun.part(1));
            Part other = new Part(1, List.of(), List.of());
            assertThatThrownBy(() -> results.add(other))
                    .hasMessageContaining("replication 1 was run twice and differs");
            assertThatThrownBy(() -> results.add(new Part(3, List.of(), List.of())))
                    .hasMessageContaining("not in the plan");
        }
    }

    @Test
    void replicationsWithOtherTablesAreAFault() {
        try (ResultFolder results = ResultFolder.open(home, SmallRun.plan(2), SmallRun.content())) {
            results.add(SmallRun.part(1));
            results.add(new Part(2, List.of(), List.of()));
            assertThatThrownBy(() -> results.finish(1)).hasMessageContaining("replication 2 has other tables");
        }
        assertThat(home.resolve("COMPLETE")).doesNotExist();
    }

    @Test
    void theManifestHoldsNothingOfTheMachine() throws IOException {
        SmallRun.fill(home, SmallRun.plan(1));

        assertThat(Files.readString(home.resolve("manifest.json")))
                .contains("\"hash\": \"" + SmallRun.plan(1).hash() + "\"", "\"provisional\": \"choice constants")
                .doesNotContain(System.getProperty("java.version"), home.toString(), "0123\"");
        assertThat(Files.readString(home.resolve("stamp.json")))
                .contains("\"wall_seconds\"", "\"started_utc\"", "\"threads\": 1", "\"commit\": \"0123\"");
    }

    @Test
    void resultsReadBackAsTheyWereWritten() {
        Summary summary = SmallRun.fill(home, SmallRun.plan(2));
        Results results = Results.open(home);

        assertThat(results.tableNames()).containsExactly("flows", "places", "waits");
        assertThat(results.table("places"))
                .isEqualTo(SmallRun.content().staticTables().get(0));
        assertThat(results.table("flows").rows().get(1)).containsExactly("1", "east", "a\tb\\n", "-1");
        assertThat(results.table("waits").rows()).isEmpty();
        assertThat(results.summary().json()).isEqualTo(summary.json());
        assertThat(results.plan().hash()).isEqualTo(SmallRun.plan(2).hash());
        assertThatThrownBy(() -> results.table("nothing")).hasMessageContaining("tables/nothing.csv");
    }

    @Test
    void partialResultsAreNotRead() {
        ResultFolder.open(home, SmallRun.plan(1), SmallRun.content()).close();

        assertThatThrownBy(() -> Results.open(home))
                .isInstanceOfSatisfying(
                        ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(65))
                .hasMessageContaining("COMPLETE: is missing");
    }

    private void refused(RunPlan plan, int code, String words) {
        assertThatThrownBy(() -> SmallRun.fill(home, plan))
                .isInstanceOfSatisfying(
                        ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
                .hasMessageContaining(words);
    }
}
