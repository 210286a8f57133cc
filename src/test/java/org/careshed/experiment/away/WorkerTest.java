package org.careshed.experiment.away;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.store.RunKey;
import org.careshed.policy.Policies;
import org.careshed.result.Part;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Resolved TINY =
            new ScenarioReader(Policies.shapes()).read(Path.of("scenarios/tiny/arranged.yaml"));
    private static final List<String> KEPT = List.of("resource_use");

    private final Freight freight = new Freight();

    @Test
    void aRunElsewhereFindsTheSameBytes() throws IOException {
        Errand errand = errand(2, CodeVersion.current());
        Part here = new Replication(Prepared.of(TINY.scenario()), MeasureSet.ALL).run(2, share -> {});
        Reply.Found found = (Reply.Found) new Worker(CodeVersion.current()).carryOut(errand, freight);
        assertThat(found.part()).isEqualTo(here.keeping(KEPT).bytes(errand.key()));
        assertThat(Part.read("reply", found.part(), errand.key()).tables())
                .extracting("name")
                .containsExactly("resource_use");
    }

    @Test
    void anErrandPassesAsItIs() {
        Errand errand = errand(0, CodeVersion.current());
        assertThat(Wire.passed(errand)).isEqualTo(errand);
        errand.tables()
                .values()
                .forEach(
                        sha256 -> assertThat(Wire.passed(freight).table(sha256)).isEqualTo(freight.table(sha256)));
    }

    @Test
    void otherCodeRefusesAndSaysWhereItStands() {
        Worker other = new Worker(new CodeVersion("0.0.1", "abc", ""));
        Reply reply = other.carryOut(errand(0, new CodeVersion("0.1.0", "def", "")), freight);
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        assertThat(((Reply.Refused) reply).reason())
                .contains("classes")
                .contains("it runs Careshed 0.0.1 (sources abc), this command is 0.1.0 (sources def)")
                .endsWith("Give both the same careshed.jar");
    }

    @Test
    void aCountyThatReadsOtherwiseIsRefused() {
        Errand errand = errand(0, CodeVersion.current());
        Reply reply = Worker.here().carryOut(errand.of(errand.key(), 1), freight);
        assertThat(((Reply.Refused) reply).reason()).contains("reads the county otherwise");
    }

    @Test
    void aTableThatIsMissingIsAFaultThatIsNotRemembered() {
        Errand errand = errand(0, CodeVersion.current());
        Worker worker = new Worker(CodeVersion.current());
        Reply.Failed failed = (Reply.Failed) worker.carryOut(errand, new Freight());
        assertThat(new AwayFault(failed)).hasToString(failed.fault());
        assertThat(failed.fault()).contains("did not arrive whole");
        assertThat(new AwayFault(failed).getStackTrace()).isEqualTo(failed.trace());
        assertThat(worker.carryOut(errand, freight)).isInstanceOf(Reply.Found.class);
    }

    private Errand errand(int replication, CodeVersion code) {
        SortedMap<String, String> tables = new TreeMap<>();
        Map<String, byte[]> files = TINY.files();
        files.forEach((name, bytes) -> {
            if (!name.equals(Errand.SCENARIO)) {
                tables.put(name, freight.load(bytes));
            }
        });
        RunKey key = new RunKey(TINY.hash(), replication, MeasureSet.ALL.names(TINY.scenario()), KEPT, code);
        return new Errand(
                key.hash(),
                TINY.hash(),
                new String(files.get(Errand.SCENARIO), StandardCharsets.UTF_8),
                tables,
                replication,
                MeasureSet.ALL,
                KEPT,
                code.version(),
                code.build());
    }
}
