package org.careshed.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every input that was kept, once more: those that once broke a parser, and those from which the search for others
 * starts. Nothing escapes but what is told to the planner, and none takes a second of work.
 */
class KeptInputsTest {

    private static final long SECOND = 1_000_000_000;

    /** However busy the machine is: what takes longer hangs. */
    private static final Duration HANGS = Duration.ofSeconds(30);

    @TestFactory
    Stream<DynamicNode> areReadOrRefusedInWords() throws IOException {
        List<DynamicNode> tests = new ArrayList<>();
        for (Parser parser : Parser.values()) {
            for (Path input : parser.files()) {
                String name = parser.folder() + " " + input.getFileName();
                tests.add(DynamicTest.dynamicTest(name, () -> replay(parser, input)));
            }
        }
        return tests.stream();
    }

    private static void replay(Parser parser, Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        assertTimeoutPreemptively(HANGS, () -> {
            parser.parse(bytes); // what is loaded and compiled on the first time is no work of the input
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            parser.parse(bytes);
            long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertThat(taken).isLessThan(SECOND);
        });
    }
}
