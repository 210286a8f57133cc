package org.careshed.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Invariants and relations on made-up scenario files; {@link Cases} says what a failure leaves behind. */
class PropertyTest {

    @TempDir
    Path folder;

    @Test
    void everyCaseIsAValidFileThatIsReadAsItWasWritten() {
        Workbench bench = new Workbench(folder);
        LongStream.range(Cases.first(), Cases.first() + Cases.many())
                .boxed()
                .flatMap(number -> Stream.of(SmallCounty.of(number), SmallStation.of(number)))
                .forEach(draft -> {
                    bench.prepared(draft);
                    Path file = bench.file(draft);
                    assertThat(Draft.read(file).write(bench.fresh(), "case")).hasSameTextualContentAs(file);
                });
    }

    @TestFactory
    Stream<DynamicTest> inTheMean() {
        Workbench bench = new Workbench(folder);
        return Studies.all().stream()
                .filter(study -> isAskedFor(study.id()))
                .map(study -> DynamicTest.dynamicTest(
                        study.id() + " " + study.says(), () -> study.made().over(bench)));
    }

    @TestFactory
    Stream<DynamicTest> onMadeUpCases() {
        Cases cases = new Cases(new Workbench(folder));
        return Relations.all().stream()
                .filter(relation -> isAskedFor(relation.id()))
                .map(relation -> DynamicTest.dynamicTest(
                        relation.id() + " " + relation.says(), () -> cases.tried(relation, Cases.many())));
    }

    private static boolean isAskedFor(String id) {
        String only = System.getProperty("careshed.property.only", "");
        return only.isEmpty() || id.equals(only);
    }
}
