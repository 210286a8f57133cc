package org.careshed.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.policy.Course;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Haiyan under its reforms, and what a bureau may ask of them: every file is sound, and asks something of its own. */
class WhatIfScenariosTest {

    private static final Path HAIYAN = Path.of("scenarios/haiyan");

    static Stream<Named<Path>> questions() throws IOException {
        try (Stream<Path> files = Files.list(HAIYAN.resolve("what-if"))) {
            return files.sorted().toList().stream()
                    .map(file -> Named.of(file.getFileName().toString(), file));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aQuestionDiffersFromTheReformsOf2022(Path file) {
        Scenario reform = read(HAIYAN.resolve("reform-2022.yaml"));
        Scenario asked = read(file);
        assertThat(asked.about().question()).isNotEmpty();
        assertThat(stands(asked)).isNotEqualTo(stands(reform));
    }

    @Test
    void thereAreSixteenQuestions() throws IOException {
        assertThat(questions()).hasSize(16);
    }

    @Test
    void theReformsOf2019AreInForceFromTheFirstDay() {
        Course course = Course.of(read(HAIYAN.resolve("reform-2019.yaml")));
        assertThat(course.byDate()).hasSize(1);
    }

    /** The county from each date on from which it is another. */
    private static List<Object> stands(Scenario scenario) {
        return Course.of(scenario).byDate().values().stream()
                .map(now -> (Object) List.of(now.arrangements(), now.facilities(), now.resources(), now.conditions()))
                .toList();
    }

    private static Scenario read(Path file) {
        return new ScenarioReader(Policies.shapes()).read(file).scenario();
    }
}
