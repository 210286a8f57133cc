package org.careshed.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.careshed.experiment.study.plan.StudyReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExampleExperimentsTest {
    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAndLaidOut() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/experiments"))) {
            return files.filter(ExampleExperimentsTest::isExperiment).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        Experiment experiment = new Experiment(StudyReader.read(file));
                        assertThat(experiment.points()).isPositive();
                        if (file.getFileName().toString().startsWith("tiny")) {
                            assertThat(experiment.check()).hasSize(64);
                        }
                    }));
        }
    }

    private static boolean isExperiment(Path file) {
        try {
            return file.toString().endsWith(".yaml") && Files.readString(file).contains("\nkind: experiment\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
