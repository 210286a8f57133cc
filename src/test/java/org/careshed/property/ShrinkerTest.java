package org.careshed.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.careshed.faults.FaultyProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failing case becomes small and is written down: a program with a fault in it is found out by a file of few lines. */
class ShrinkerTest {

    private static final int CASES = 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"doctor never freed", "last come, first served"})
    void aProgramWithAFaultIsFoundOutByAFewResidentsOnOneDay(String fault) throws IOException {
        Workbench bench = new Workbench(folder);
        Function<String, List<String>> rules = probe(FaultyProgram.with(fault));
        Relation sound = rule(rules, ModelClass.COUNTY);
        Path into = folder.resolve("small");

        Throwable told = catchThrowable(() -> new Cases(bench, into).tried(sound, CASES));

        Path file = written(into);
        Draft small = Draft.read(file);
        assertThat(told).isInstanceOf(AssertionError.class).hasMessageContaining(file.toString());
        assertThat(rules.apply(file.toString())).isNotEmpty();
        assertThat(InvariantCases.broken(bench.prepared(small))).isEmpty();
        assertThat(small.rows("facilities")).hasSizeLessThanOrEqualTo(2);
        assertThat(small.rows("places")).hasSizeLessThanOrEqualTo(3);
        assertThat(small.number("calendar/length")).isLessThanOrEqualTo(3);
        assertThat(residents(small)).isLessThanOrEqualTo(20);
        assertThat(small.items("levers")).isZero();
        assertThat(small.lines()).isLessThanOrEqualTo(70);
    }

    @Test
    void nothingSmallerFailsThanWhatIsFound() {
        Draft found = new Shrinker(draft -> draft.rows("facilities").size() >= 2 && residents(draft) >= 3, 1_500)
                .shrunk(SmallCounty.of(7));
        assertThat(found.rows("facilities")).hasSize(2);
        assertThat(residents(found)).isEqualTo(3);
        assertThat(found.number("calendar/length")).isEqualTo(1);
        assertThat(found.at("levers")).isNull();
    }

    private static Relation rule(Function<String, List<String>> rules, ModelClass in) {
        return Relation.exact("rules", "no rule is broken", in, (draft, bench) -> {
            List<String> broken = rules.apply(bench.file(draft).toString());
            Same.holds(broken.isEmpty(), "%s", broken.stream().limit(1).toList());
            return true;
        });
    }

    @SuppressWarnings("unchecked") // words of Java itself, from another class loader
    private static Function<String, List<String>> probe(ClassLoader program) {
        try {
            return (Function<String, List<String>>) program.loadClass("org.careshed.property.RulesOfFile")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Path written(Path into) throws IOException {
        try (Stream<Path> files = Files.list(into)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int residents(Draft draft) {
        return draft.rows("population").stream()
                .mapToInt(row -> Integer.parseInt(row.get("residents")))
                .sum();
    }
}
