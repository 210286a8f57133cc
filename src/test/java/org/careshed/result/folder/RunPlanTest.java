package org.careshed.result.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.result.Column;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.file.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPlanTest {
    private static final CodeVersion CODE = new CodeVersion("1", "2", "3");

    @TempDir
    Path home;

    private static RunPlan plan(String scenario, String hash, List<Integer> replications, CodeVersion code) {
        return new RunPlan(scenario, "t", Optional.empty(), hash, 1, replications, List.of(), code);
    }

    /** T22: a replication is the same alone and among others. */
    @Test
    void aPartDoesNotDependOnItsCompany() {
        String hash = Fingerprint.sha256("s");
        RunPlan many = plan("s", hash, List.of(1, 2, 3), CODE);
        RunPlan one = plan("s", hash, List.of(3), CODE);

        assertThat(one.partPath(3)).isEqualTo(many.partPath(3)).startsWith("parts/00003-");
        assertThat(one.hash()).isNotEqualTo(many.hash());
        assertThat(many.folderName()).isEqualTo("s-" + many.hash().substring(0, 12));
    }

    @Test
    void allThatDeterminesResultsChangesTheHashAndTheCommitDoesNot() {
        RunPlan plan = SmallRun.plan(2);
        List<RunPlan> others = List.of(
                SmallRun.plan(8, 2),
                SmallRun.plan(3),
                plan("two-towns", Fingerprint.sha256("x"), List.of(1, 2), CODE),
                new RunPlan(
                        plan.scenario(),
                        plan.title(),
                        plan.provisional(),
                        plan.scenarioHash(),
                        7,
                        List.of(1, 2),
                        List.of("flows"),
                        plan.code()),
                new RunPlan(
                        plan.scenario(),
                        plan.title(),
                        plan.provisional(),
                        plan.scenarioHash(),
                        7,
                        List.of(1, 2),
                        plan.measures(),
                        CODE));
        assertThat(others).extracting(RunPlan::hash).doesNotHaveDuplicates().doesNotContain(plan.hash());
        assertThat(others).allMatch(other -> !plan.differences(other).isEmpty());

        CodeVersion moved = new CodeVersion(plan.code().version(), plan.code().build(), "elsewhere");
        RunPlan same = new RunPlan(
                plan.scenario(),
                plan.title(),
                plan.provisional(),
                plan.scenarioHash(),
                7,
                List.of(1, 2),
                plan.measures(),
                moved);
        assertThat(same.hash()).isEqualTo(plan.hash());
        assertThat(plan.differences(same)).isEmpty();
    }

    @Test
    void wrongPlansAreNotMade() {
        String hash = Fingerprint.sha256("s");
        assertThatThrownBy(() -> plan("../x", hash, List.of(1), CODE)).hasMessageContaining("scenario id (../x)");
        assertThatThrownBy(() -> plan("x", "12", List.of(1), CODE)).hasMessageContaining("must be a SHA-256");
        assertThatThrownBy(() -> plan("x", hash, List.of(), CODE)).hasMessageContaining("1 to 50000");
        assertThatThrownBy(() -> plan("x", hash, List.of(2, 1), CODE)).hasMessageContaining("must ascend");
        assertThatThrownBy(() -> plan("x", hash, List.of(-1, 1), CODE)).hasMessageContaining("must ascend");
    }

    @Test
    void theBuildIsReadOrSaidToBeUnknown() throws IOException {
        String text = "version=0.1.0\nsources=abc\ncommit=def";
        assertThat(CodeVersion.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new CodeVersion("0.1.0", "abc", "def"));
        assertThat(CodeVersion.of(null)).isEqualTo(new CodeVersion("unversioned", "unversioned", ""));
        assertThat(CodeVersion.current().version()).isNotBlank();
    }

    @Test
    void contentHasPlainPathsAndEachTableOnce() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("../x", new byte[0]);
        assertThatThrownBy(() -> new RunContent(files, List.of())).hasMessageContaining("plain ASCII path");
        Table table = new Table("t", "", List.of(Column.text("a", "")), List.of());
        assertThatThrownBy(() -> new RunContent(new TreeMap<>(), List.of(table, table)))
                .hasMessageContaining("comes twice");
    }

    @Test
    void aDiskTooSmallIsToldBeforeTheRun() {
        assertThatThrownBy(() -> DiskSpace.require(home, Long.MAX_VALUE / 4))
                .isInstanceOfSatisfying(
                        ResultException.class, e -> assertThat(e.exitCode()).isEqualTo(74))
                .hasMessageContaining("MB needed")
                .hasMessageContaining("MB free")
                .hasMessageContaining("finished replications are kept");
    }

    @Test
    void faultsOfTheDiskHaveTheirCodes() {
        Path folder = Path.of("results");
        assertThat(ResultException.of(new AccessDeniedException("x"), folder).exitCode())
                .isEqualTo(73);
        assertThat(ResultException.readOnly(folder, new ReadOnlyFileSystemException())
                        .exitCode())
                .isEqualTo(73);
        assertThat(ResultException.of(new IOException("broken"), folder))
                .hasMessage("writing results in results failed: broken (IO)");
        assertThat(ResultException.of(new IOException(), folder).exitCode()).isEqualTo(74);
    }

    @Test
    void staticTablesMayNotHideThoseOfReplications() {
        Table clash = new Table("flows", "", List.of(Column.text("a", "")), List.of());
        try (ResultFolder folder =
                ResultFolder.open(home, SmallRun.plan(1), new RunContent(new TreeMap<>(), List.of(clash)))) {
            folder.add(SmallRun.part(1));
            assertThatThrownBy(() -> folder.finish(1))
                    .hasMessageContaining("table flows is static and also in replications");
        }
    }
}
