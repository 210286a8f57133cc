package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question about the tiny county, from the file to the report. */
class AnswerCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void tinyCounty() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void answersInBothLanguagesAndBeginsTheReportWithIt() throws IOException {
        Shell.Answer answer = asked("who-leaves", "[arranged.yaml]");

        assertThat(answer.code()).as(answer.err()).isZero();
        long outside = 0;
        long beyond = 0;
        for (String line : Files.readAllLines(folder.resolve("out/runs/tiny-arranged/tables/visits_by_level.csv"))) {
            List<String> cells = List.of(line.split(","));
            if (cells.get(3).startsWith("outside")) {
                outside += Long.parseLong(cells.get(4));
                beyond += cells.get(1).equals("outside") ? Long.parseLong(cells.get(4)) : 0;
            }
        }
        assertThat(outside).isPositive();
        assertThat(answer.out())
                .contains("Who?\n- Of " + mean(outside) + " visits", mean(outside - beyond) + " visits", "谁？\n- 县外就诊");
        String page = Files.readString(folder.resolve("out/report.html"));
        assertThat(page.indexOf("id=\"answer\"")).isPositive().isLessThan(page.indexOf("id=\"brief\""));
    }

    @Test
    void whatWasRunIsKept() throws IOException {
        String first = asked("telemedicine", "[arranged.yaml, reform.yaml]").out();
        Shell.Answer again = asked("telemedicine", "[arranged.yaml, reform.yaml]");

        assertThat(again.err()).contains("nothing to simulate");
        assertThat(again.out()).isEqualTo(first).contains("takes", "no detectable effect");
    }

    @Test
    void aKindThatThereIsNotIsRefusedWhereItStands() throws IOException {
        Shell.Answer answer = asked("who-leave", "[arranged.yaml]");

        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err()).contains("question.yaml:4:9", "who-leaves");
    }

    /** Over both worlds, as a sentence rounds it. */
    private static long mean(long both) {
        return (long) Math.rint(both / 2.0);
    }

    private Shell.Answer asked(String kind, String scenarios) throws IOException {
        Path file = Files.writeString(folder.resolve("question.yaml"), """
                careshed: 1
                kind: question
                title: {en: Who?, zh: 谁？}
                answer: %s
                scenarios: %s
                worlds: 2
                """.formatted(kind, scenarios));
        return Shell.careshed(
                "answer",
                file.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--store",
                folder.resolve("store").toString(),
                "--format",
                "html");
    }
}
