package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.language.Language;
import org.careshed.policy.Course;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.scenario.shape.Key;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Catalogue, pages, index and examples name the same levers, and none is without what a planner needs to judge it. */
class LeverPagesTest {

    private static final List<String> SECTIONS =
            List.of("## Mechanism", "## Parameters", "## Evidence", "## Limits", "## Example");

    static Stream<Named<Policies.Entry>> levers() {
        return Policies.catalogue().stream().map(lever -> Named.of(lever.name(), lever));
    }

    @Test
    void eachLeverHasOnePageAndOneExampleAndNothingElseHas() throws IOException {
        List<String> names =
                Policies.catalogue().stream().map(Policies.Entry::name).toList();
        assertThat(names).doesNotHaveDuplicates().isSorted();
        assertThat(files("docs/levers", ".md")).containsExactlyElementsOf(with(names, "README"));
        assertThat(files("docs/levers/zh", ".md")).containsExactlyElementsOf(with(names, "README"));
        assertThat(files("scenarios/levers", ".yaml")).containsExactlyElementsOf(names);
    }

    @Test
    void whatIsGeneratedIsUpToDate() throws IOException {
        new LeverPages(Path.of(""))
                .generated()
                .forEach((page, text) ->
                        assertThat(page).as("`./careshed docs` writes it anew").hasContent(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void aPageSaysHowItWorksOnWhatGroundsAndWhatItCannotShow(Policies.Entry lever) throws IOException {
        String page =
                new LeverPages(Path.of("")).page(lever.name(), Language.ENGLISH).orElseThrow();
        int from = 0;
        for (String section : SECTIONS) {
            int at = page.indexOf("\n" + section + "\n", from);
            assertThat(at).as(section + " after what stands before it").isPositive();
            from = at + 1;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void whatAnExampleShowsIsWrittenByACommandThatThePageNames(Policies.Entry lever) throws IOException {
        String page =
                new LeverPages(Path.of("")).page(lever.name(), Language.ENGLISH).orElseThrow();
        int begin = page.indexOf("<!-- example -->");
        int end = page.indexOf("<!-- /example -->");
        assertThat(begin).isPositive().isLessThan(end);
        String shown =
                page.substring(begin, end).replace("<!-- example -->", "").strip();
        if (!shown.isEmpty()) {
            assertThat(shown)
                    .contains("levers/" + lever.name() + ".yaml", "| figure | without | with | difference ")
                    .containsAnyOf("Detectable (", "**No effect is detectable**")
                    .containsAnyOf("| offer (world 0) |", "Nothing was offered or used in world 0: ")
                    .contains("Switched in world 0, matched need by need: ")
                    .contains("Made by `careshed examples " + lever.name() + " --worlds ");
        }
    }

    /** In Haiyan and Lishui too: visits new at a place <= visits that took an offer <= used <= held ready. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void aPageShowsNoMoreSwitchedThanUsedAndNoMoreUsedThanOffered(Policies.Entry lever) throws IOException {
        String page =
                new LeverPages(Path.of("")).page(lever.name(), Language.ENGLISH).orElseThrow();
        page.lines()
                .dropWhile(line -> !line.startsWith("| offer (world 0) |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .forEach(row -> {
                    String[] cells = row.split("\\|", -1);
                    long used = number(cells[3], Long.MAX_VALUE);
                    long visits = number(cells[4], 0);
                    assertThat(used == Long.MAX_VALUE ? 0 : used)
                            .as(row)
                            .isLessThanOrEqualTo(number(cells[2], Long.MAX_VALUE));
                    assertThat(visits).as(row).isLessThanOrEqualTo(used);
                    assertThat(number(cells[5], 0)).as(row).isLessThanOrEqualTo(visits);
                    assertThat(number(cells[6], 0)).as(row).isLessThanOrEqualTo(used);
                });
    }

    private static long number(String cell, long otherwise) {
        String digits = cell.strip().replace(",", "");
        return digits.matches("[0-9]+") ? Long.parseLong(digits) : otherwise;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void everyDefaultHasASourceAndAGrade(Policies.Entry lever) {
        List<String> presets = lever.shape().settings().stream()
                .filter(key -> key.presetWritten().isPresent())
                .map(Key::name)
                .toList();
        assertThat(lever.shape().evidence().keySet()).containsAll(presets);
        assertThat(lever.shape().settings())
                .extracting(Key::name)
                .containsAll(lever.shape().evidence().keySet());
        assertThat(lever.shape().evidence().values())
                .noneMatch(evidence -> evidence.source().isBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void theExampleSwitchesItOnAndTheCountyTurns(Policies.Entry lever) {
        Scenario example = new ScenarioReader(Policies.shapes())
                .read(Path.of("scenarios/levers/" + lever.name() + ".yaml"))
                .scenario();
        assertThat(example.levers()).anyMatch(entry -> entry.lever().equals(lever.name()));
        Course course = Course.of(example);
        assertThat(course.byDate().size() > 1
                        || !course.byDate()
                                .get(course.byDate().firstKey())
                                .equals(example.edit().done()))
                .as("some edition differs from the county without it")
                .isTrue();
    }

    private static List<String> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> with(List<String> names, String one) {
        return Stream.concat(names.stream(), Stream.of(one)).sorted().toList();
    }
}
