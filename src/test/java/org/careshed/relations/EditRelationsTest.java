package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.policy.Policies;
import org.careshed.policy.PolicyException;
import org.careshed.result.Part;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits that are taken back, and scenarios that are written out and read, are the same county (relations M47 and M48). */
class EditRelationsTest {
    private static final String[] COUNTIES = {"county.yaml", "arranged.yaml"};
    private static final String RATE = "conditions/minor/rate/adult";

    @TempDir
    Path folder;

    static Stream<String> levers() {
        return TinyLevers.names();
    }

    /** M47, for every lever: written into the file, and taken out again. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void aLeverWrittenAndTakenOutLeavesNothing(String lever) {
        for (String county : COUNTIES) {
            Path own = folder.resolve(county.replace(".yaml", ""));
            Resolved before = TinyLevers.resolvedWithout(county, own);
            Resolved with = TinyLevers.resolved(county, own, lever, TinyLevers.FIRST, 1);
            assertThat(with.hash()).isNotEqualTo(before.hash());
            assertThat(TinyLevers.resolvedWithout(county, own).hash()).isEqualTo(before.hash());
        }
    }

    /** M47, for numbers: more and back, doubled and halved; the run is that of the county as it was. */
    @Test
    void aNumberChangedAndChangedBackLeavesNothing() throws IOException {
        Path file = copied("county.yaml");
        String text = Files.readString(file);
        Resolved before = read(file, Map.of());
        BigDecimal rate = new ScenarioReader(Policies.shapes()).numbers(file).get(RATE);
        BigDecimal more = rate.add(BigDecimal.ONE).multiply(new BigDecimal(2));
        Resolved changed = read(file, Map.of(RATE, more));
        Resolved back = read(file, Map.of(RATE, more.divide(new BigDecimal(2)).subtract(BigDecimal.ONE)));
        assertThat(changed.hash()).isNotEqualTo(before.hash());
        assertThat(back.hash()).isEqualTo(before.hash());
        Files.writeString(file, text.replace("seed: 1", "seed: 2"));
        assertThat(read(file, Map.of()).hash()).isNotEqualTo(before.hash());
        Files.writeString(file, text);
        Resolved again = read(file, Map.of());
        assertThat(again.hash()).isEqualTo(before.hash());
        assertThat(found(again)).isEqualTo(found(before)).isEqualTo(found(back)).isNotEqualTo(found(changed));
    }

    /** M48, for the tiny counties with every lever that they can have: bytes, hash, and what a run finds. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void whatIsWrittenOutReadAndWrittenAgainIsTheSame(String lever) throws IOException {
        for (String county : COUNTIES) {
            Path own = folder.resolve(county.replace(".yaml", ""));
            Resolved first = TinyLevers.resolved(county, own, lever, TinyLevers.FIRST, 0.5);
            Resolved second = written(first, folder.resolve("first-" + county));
            Resolved third = written(second, folder.resolve("second-" + county));
            assertThat(second.hash()).isEqualTo(first.hash());
            assertThat(texts(folder.resolve("second-" + county))).isEqualTo(texts(folder.resolve("first-" + county)));
            assertThat(third.canonical()).isEqualTo(second.canonical()).isEqualTo(first.canonical());
            assertThat(outcome(second)).isEqualTo(outcome(first));
        }
    }

    /** A lever that has nothing to act on in the plain county is refused before and after, in the same words. */
    private static Object outcome(Resolved resolved) {
        try {
            return found(resolved);
        } catch (PolicyException refused) {
            return refused.getMessage();
        }
    }

    private static Part found(Resolved resolved) {
        return new Replication(Prepared.of(resolved.scenario()), MeasureSet.ALL).run(0, share -> {});
    }

    private static Resolved written(Resolved resolved, Path to) throws IOException {
        resolved.writeTo(Files.createDirectories(to));
        return read(to.resolve("scenario.yaml"), Map.of());
    }

    private static Resolved read(Path file, Map<String, BigDecimal> numbers) {
        return new ScenarioReader(Policies.shapes()).read(file, new TreeMap<>(numbers));
    }

    private Path copied(String county) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder.resolve(county);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
