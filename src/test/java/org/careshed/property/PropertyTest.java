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
    Stream<DynamicTest> onMadeUpCases() {
        Cases cases = new Cases(new Workbench(folder));
        String only = System.getProperty("careshed.property.only", "");
        return Relations.all().stream()
                .filter(relation -> only.isEmpty() || relation.id().equals(only))
                .map(relation -> DynamicTest.dynamicTest(
                        relation.id() + " " + relation.says(), () -> cases.tried(relation, Cases.many())));
    }
}
