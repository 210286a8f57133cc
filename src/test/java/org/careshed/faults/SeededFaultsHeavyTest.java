package org.careshed.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault made by hand is noticed by the check that it names, and without a fault all these checks are silent. The
 * table of {@code docs/trust/seeded-faults.md} says the same; {@code -Dcareshed.renew=faults} writes it anew.
 */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededFaultsHeavyTest {

    private static final Path PAGE = Path.of("docs/trust/seeded-faults.md");

    private List<Finding> findings = List.of();

    @TempDir
    static Path folder;

    @BeforeAll
    void everyFaultIsSeededAndEveryCheckAsked() {
        findings = SeededFaults.all().parallelStream()
                .map(fault -> Finding.of(fault, folder))
                .toList();
    }

    @Test
    void noFaultSurvivesTheCheckThatItNames() {
        assertThat(findings.stream()
                        .filter(finding -> !finding.alarm().isRaised())
                        .map(finding -> finding.fault().name() + " is not noticed by "
                                + finding.fault().check()))
                .isEmpty();
    }

    @Test
    void everyFaultIsReachedInTheModelAsItRuns() {
        assertThat(findings.stream()
                        .filter(finding -> finding.meddled() == 0)
                        .map(finding -> finding.fault().name()))
                .isEmpty();
        assertThat(findings).hasSizeGreaterThanOrEqualTo(40);
        assertThat(findings).extracting(finding -> finding.fault().name()).doesNotHaveDuplicates();
    }

    @Test
    void withoutAFaultEveryCheckIsSilent() throws ReflectiveOperationException, IOException {
        Asked asked = new Asked(new FaultyProgram(List.of()), folder);
        List<String> rules = asked.rules();
        List<String> loud = new ArrayList<>(rules);
        for (Check check :
                findings.stream().map(finding -> finding.fault().check()).collect(Collectors.toSet())) {
            loud.addAll(asked.about(check, rules).raised());
        }
        assertThat(loud).isEmpty();
    }

    @Test
    void thePublishedTableIsWhatWasFound() throws IOException {
        String page = Files.readString(PAGE);
        String renewed = FaultTable.in(page, findings);
        if ("faults".equals(System.getProperty("careshed.renew"))) {
            Files.writeString(PAGE, renewed);
        }
        assertThat(Files.readString(PAGE))
                .as("this test with -Dcareshed.renew=faults writes it anew")
                .isEqualTo(renewed);
    }
}
