package org.careshed.experiment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.careshed.scenario.Expectation;
import org.junit.jupiter.api.Test;

class CheckSessionTest {

    private static final Expectation NOBODY = new Expectation("arrivals", "clinic", 0, 0, "no demand");
    private static final Expectation MANY = new Expectation("arrivals", "clinic", 7, 0, "a mistake");

    private final List<String> lines = new ArrayList<>();

    @Test
    void aSoundCaseIsTold() {
        boolean passes = new CheckSession(Effort.quick(1), false, line -> lines.add(line.english()))
                .run(List.of(Scenarios.clinic(1, 10, NOBODY)));
        assertThat(passes).isTrue();
        assertThat(lines)
                .contains("clinic: Clinic, 10 replications")
                .last()
                .isEqualTo("1 cases: 1 pass, 0 fail, 0 too short, 0 not measured; a quick look, what is too short"
                        + " says nothing");
    }

    @Test
    void aMissIsAFailure() {
        assertThat(new CheckSession(Effort.whole(2, 1), false, line -> lines.add(line.english()))
                        .run(List.of(Scenarios.clinic(1, 1, NOBODY, MANY))))
                .isFalse();
        assertThat(lines).anyMatch(line -> line.endsWith("FAIL"));
    }

    @Test
    void aCaseThatNoFaultBreaksIsPowerless() {
        assertThat(new CheckSession(Effort.whole(2, 1), true, line -> lines.add(line.english()))
                        .run(List.of(Scenarios.clinic(1, 20, NOBODY))))
                .isFalse();
        assertThat(lines).last().isEqualTo("1 cases are powerless");
        assertThat(lines).anyMatch(line -> line.endsWith("POWERLESS"));
    }
}
