package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file read with some of its levers is the file in which the others are not written. */
class FewerLeversTest {
    private static final List<String> LINES = IntStream.rangeClosed(1, 3)
            .mapToObj(add -> "  - {lever: capacity, from: 2022-05-0" + add + ", resource: doctor, add: " + add + "}")
            .toList();
    private static final SortedMap<String, BigDecimal> AS_WRITTEN = Collections.emptySortedMap();

    private final ScenarioReader reader = new ScenarioReader(Levers.CAPACITY);

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void everySubsetIsTheFileWithoutTheOthers() throws IOException {
        Path whole = write("whole.yaml", LINES);
        for (int subset = 0; subset < 8; subset++) {
            IntPredicate kept = in(subset);
            List<String> lines =
                    IntStream.range(0, 3).filter(kept).mapToObj(LINES::get).toList();
            Resolved read = reader.read(whole, AS_WRITTEN, kept);
            Resolved written = reader.read(write("fewer.yaml", lines));
            assertThat(read.scenario().levers()).hasSize(lines.size());
            assertThat(read.hash()).isEqualTo(written.hash());
            assertThat(read.canonical()).isEqualTo(written.canonical());
        }
    }

    @Test
    void withoutAnyItIsTheFileThatKnowsNoLevers() throws IOException {
        Path none = Files.writeString(folder.resolve("none.yaml"), "careshed: 1\nextends: county.yaml\nid: reform\n");
        assertThat(reader.read(write("whole.yaml", LINES), AS_WRITTEN, place -> false)
                        .hash())
                .isEqualTo(reader.read(none).hash());
        assertThat(reader.read(none, AS_WRITTEN, place -> true).hash())
                .isEqualTo(reader.read(none).hash());
    }

    @Test
    void numbersGoByTheirPathInTheWholeFile() throws IOException {
        Path whole = write("whole.yaml", LINES);
        SortedMap<String, BigDecimal> numbers =
                new TreeMap<>(Map.of("levers/1/add", new BigDecimal(7), "levers/3/add", new BigDecimal(9)));
        Path other = write("other.yaml", List.of("  - {lever: capacity, from: 2022-05-03, resource: doctor, add: 9}"));
        assertThat(reader.read(whole, numbers, in(4)).hash())
                .isEqualTo(reader.read(other).hash());
    }

    @Test
    void whatRemainsIsCheckedAndPointsAtItsLine() throws IOException {
        Path wrong = write(
                "wrong.yaml",
                List.of(LINES.get(0), "  - {lever: capacity, from: 2022-05-02, resource: dragon, add: 2}"));
        assertThat(reader.read(wrong, AS_WRITTEN, in(1)).scenario().levers()).hasSize(1);
        assertThatThrownBy(() -> reader.read(wrong, AS_WRITTEN, in(2)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("wrong.yaml:6:");
    }

    private static IntPredicate in(int subset) {
        return place -> (subset & 1 << place) != 0;
    }

    private Path write(String name, List<String> levers) throws IOException {
        String list = levers.isEmpty() ? "levers: []\n" : "levers:\n" + String.join("\n", levers) + "\n";
        return Files.writeString(folder.resolve(name), "careshed: 1\nextends: county.yaml\nid: reform\n" + list);
    }
}
