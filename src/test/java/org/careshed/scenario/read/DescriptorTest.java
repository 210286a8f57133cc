package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.section.ScenarioShapes;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.source.Source;
import org.careshed.scenario.source.YamlFile;
import org.careshed.scenario.table.Tables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every key of every section, against everything a file might say: generated from the descriptors. */
class DescriptorTest {

    /** What a planner, a spreadsheet or an attacker might write for a number. */
    private static final List<String> HOSTILE = List.of(
            "NaN",
            ".nan",
            ".inf",
            "-.inf",
            "Infinity",
            "1e400",
            "-1",
            "-0.0",
            "0",
            "1e-320",
            "2147483648",
            "9223372036854775808",
            "18446744073709551616",
            "\"1,5\"",
            "１２",
            "0x10",
            "1_000",
            "010",
            "+1",
            "08:30",
            "\"5\"",
            "",
            "~",
            "[1]",
            "{a: 1}",
            "text",
            "1e999999999",
            "0.1234567890123456789",
            "1 000",
            "3 parsecs",
            "5min5",
            "- 1");

    /** Examples that would contradict another key's. */
    private static final Map<String, String> BETTER =
            Map.of("law uniform.from", "1 min", "lever capacity.to", "2022-05-01", "calendar.length", "30 d");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> examplesInMessagesAreValid() {
        return each(shape -> assertThat(problems(shape, examples(shape))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> missingKeysAreNamed() {
        return each(shape -> {
            for (Key<?, ?> key : shape.keys()) {
                Map<String, String> lines = examples(shape);
                lines.remove(key.name());
                List<Problem> problems = problems(shape, lines);
                if (key.required()) {
                    assertThat(problems)
                            .extracting(problem -> problem.what().english())
                            .contains("`section` must have `" + key.name() + "`");
                    assertThat(problems.get(0).why().english()).isEqualTo(key.meaning());
                } else {
                    assertThat(problems).extracting(Problem::code).doesNotContain(Code.MISSING_KEY);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> misspeltKeysFindTheirOwn() {
        return each(shape -> {
            for (Key<?, ?> key : shape.keys()) {
                String wrong = key.name().charAt(0) + "q" + key.name().substring(1);
                Map<String, String> lines = examples(shape);
                String value = lines.remove(key.name());
                lines.put(wrong, value);
                Problem problem = problems(shape, lines).stream()
                        .filter(p -> p.code() == Code.UNKNOWN_KEY)
                        .findFirst()
                        .orElseThrow();
                assertThat(problem.fix().english()).startsWith("did you mean `");
                assertThat(problem.lineText()).startsWith("  " + wrong);
                assertThat(problem.width()).isEqualTo(wrong.length());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> keysGivenTwiceShowBothPlaces() {
        return each(shape -> {
            for (Key<?, ?> key : shape.keys()) {
                Map<String, String> lines = examples(shape);
                List<String> text = new ArrayList<>(lines(lines));
                text.add("  " + key.name() + ": " + lines.get(key.name()));
                Problem problem = problems(shape, text).get(0);
                assertThat(problem.code()).isEqualTo(Code.DUPLICATE_KEY);
                assertThat(problem.line()).isEqualTo(text.size() + 1);
                int first = new ArrayList<>(lines.keySet()).indexOf(key.name()) + 2;
                assertThat(problem.why().english()).endsWith(":" + first + ":3");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> hostileValuesAreLocatedOrMeanWhatTheySay() {
        return each(shape -> {
            for (Key<?, ?> key : shape.keys()) {
                for (String hostile : HOSTILE) {
                    Map<String, String> lines = examples(shape);
                    int line = new ArrayList<>(lines.keySet()).indexOf(key.name()) + 2;
                    lines.put(key.name(), hostile);
                    for (Problem problem : problems(shape, lines)) {
                        assertThat(problem.line())
                                .as(shape.name() + " " + key.name() + ": " + hostile)
                                .isEqualTo(line);
                        assertThat(problem.what().english()).isNotEmpty();
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> numbersTakeNothingThatIsNoNumber() {
        return each(shape -> shape.keys().stream()
                .filter(key -> List.of("integer", "number")
                        .contains(String.valueOf(key.type().schema(true).get("type"))))
                .forEach(key -> HOSTILE.stream()
                        .filter(hostile ->
                                !List.of("-1", "-0.0", "0", "2147483648").contains(hostile))
                        .forEach(hostile -> {
                            Map<String, String> lines = examples(shape);
                            lines.put(key.name(), hostile);
                            assertThat(problems(shape, lines))
                                    .as(shape.name() + " " + key.name() + ": " + hostile)
                                    .isNotEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> quantitiesTakeNothingWithoutAUnit() {
        return each(shape -> shape.keys().stream()
                .filter(key -> key.type().schema(true).containsKey("examples"))
                .forEach(key -> Stream.of("5", "0", "1.5", "-3", "5 mins", "5 parsecs", "NaN min", "1_0 min", "1,5 km")
                        .forEach(wrong -> {
                            Map<String, String> lines = examples(shape);
                            lines.put(key.name(), wrong);
                            assertThat(problems(shape, lines))
                                    .as(key.name() + ": " + wrong)
                                    .hasSize(1);
                        })));
    }

    private static List<Shape<?>> shapes() {
        Map<String, Shape<?>> found = new LinkedHashMap<>();
        new ScenarioShapes(Levers.CAPACITY, "id").byKind().values().forEach(shape -> collect(shape, found));
        found.keySet().removeIf(name -> name.endsWith(" scenario") || name.equals("tables"));
        return List.copyOf(found.values());
    }

    private static void collect(Shape<?> shape, Map<String, Shape<?>> found) {
        if (found.putIfAbsent(shape.name(), shape) == null) {
            shape.keys().forEach(key -> key.type().parts().forEach(part -> collect(part, found)));
        }
    }

    private Stream<DynamicTest> each(java.util.function.Consumer<Shape<?>> check) {
        return shapes().stream().map(shape -> DynamicTest.dynamicTest(shape.name(), () -> check.accept(shape)));
    }

    private static Map<String, String> examples(Shape<?> shape) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Key<?, ?> key : shape.keys()) {
            String better = BETTER.get(shape.name() + "." + key.name());
            lines.put(key.name(), Optional.ofNullable(better).orElse(key.type().example()));
        }
        return lines;
    }

    private static List<String> lines(Map<String, String> values) {
        return values.isEmpty()
                ? List.of("  {}")
                : values.entrySet().stream()
                        .map(line -> "  " + line.getKey() + ": " + line.getValue())
                        .toList();
    }

    private List<Problem> problems(Shape<?> shape, Map<String, String> values) {
        return problems(shape, lines(values));
    }

    private List<Problem> problems(Shape<?> shape, List<String> lines) {
        Problems problems = new Problems();
        try {
            Path file = folder.resolve("section.yaml");
            Files.writeString(file, "section:\n" + String.join("\n", lines) + "\n");
            Node.Entries tree = YamlFile.read(Source.top(file), problems);
            Node section = tree.map().get("section").value();
            shape.read(section, new Binding(problems, Tables.ROWS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Fault fault) {
            throw new AssertionError(shape.name() + " " + fault.what().english(), fault);
        } catch (Unreadable reported) {
            assertThat(problems.errors()).isPositive();
        }
        try {
            problems.throwIfAny();
            return problems.warnings();
        } catch (ScenarioException refused) {
            return refused.problems();
        }
    }
}
