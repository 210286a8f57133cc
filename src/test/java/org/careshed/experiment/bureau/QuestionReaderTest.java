package org.careshed.experiment.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.policy.Policies;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionReaderTest {
    private static final Path QUESTIONS = Path.of("scenarios/questions");

    @TempDir
    private Path folder;

    @Test
    void whatStandsInTheFileIsRead() throws IOException {
        Path file = written("""
                careshed: 1
                kind: question
                title: {en: Who leaves?, zh: 谁外出就医？}
                answer: who-leaves
                scenarios: [a.yaml, b.yaml]
                worlds: 3
                """);
        Files.writeString(folder.resolve("a.yaml"), "");
        Files.writeString(folder.resolve("b.yaml"), "");

        BureauQuestion question = QuestionReader.read(file, List.of("who-leaves"));

        assertThat(question.id()).isEqualTo("asked");
        assertThat(question.title().chinese()).isEqualTo("谁外出就医？");
        assertThat(question.scenarios()).extracting(Path::getFileName).hasToString("[a.yaml, b.yaml]");
        assertThat(question.worlds()).isEqualTo(3);
    }

    @Test
    void everyFaultIsToldWhereItStands() throws IOException {
        Path file = written("""
                careshed: 1
                kind: question
                title: {en: Who leaves?}
                answer: who-leave
                scenarios: [a.yaml]
                """);
        assertThat(refusal(file))
                .contains("asked.yaml:4:9", "found `who-leave`", "who-leaves")
                .contains("asked.yaml:5:1", "a.yaml");
    }

    @Test
    void aScenarioIsNamedOnce() throws IOException {
        Path file = written("""
                careshed: 1
                kind: question
                title: {en: Who leaves?}
                answer: who-leaves
                scenarios: [a.yaml, a.yaml]
                """);
        assertThat(refusal(file)).contains("`scenarios` must name each scenario once");
    }

    @Test
    void tenQuestionsAreShippedAndTheirScenariosAreSound() throws IOException {
        ScenarioReader reader = new ScenarioReader(Policies.shapes());
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSize(10);
            for (Path file : all) {
                String kind = file.getFileName().toString().replace(".yaml", "");
                BureauQuestion question = QuestionReader.read(file, List.of(kind));
                assertThat(question.title().en()).isNotEmpty();
                assertThat(question.title().zh()).isNotEmpty();
                question.scenarios().forEach(reader::read);
            }
        }
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("asked.yaml"), text);
    }

    private static String refusal(Path file) {
        return catchThrowableOfType(ScenarioException.class, () -> QuestionReader.read(file, List.of("who-leaves")))
                .getMessage();
    }
}
