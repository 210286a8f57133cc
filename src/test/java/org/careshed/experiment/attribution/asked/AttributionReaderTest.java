package org.careshed.experiment.attribution.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionReaderTest {
    private static final String HEAD = "careshed: 1\nkind: attribution\nscenario: reform.yaml\n";
    private static final String FULL = "design: {kind: full}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("twice.yaml"), """
                careshed: 1
                extends: county.yaml
                levers:
                  - {lever: capacity, from: 2022-05-05, where: {facilities: [county-hospital]}, resource: doctor, add: 1}
                  - {lever: reimbursement, from: 2022-05-05, grassroots: 0.1}
                  - {lever: capacity, from: 2022-05-06, where: {facilities: [county-hospital]}, resource: desk, add: 1}
                """);
    }

    @Test
    void withoutFactorsEachLeverIsOne() throws IOException {
        Attribution asked = read(HEAD + FULL);
        assertThat(asked.factors().stream().map(Factor::id))
                .containsExactly(
                        "two-way-referral", "family-doctor-contracts", "reimbursement", "telemedicine", "capacity");
        assertThat(asked.background()).isEmpty();
        assertThat(asked.places(0b10010)).containsExactly(1, 4);
        assertThat(asked.all()).isEqualTo(31);
        Attribution twice = read(HEAD.replace("reform", "twice") + FULL);
        assertThat(twice.factors().get(0).places()).containsExactly(0, 2);
    }

    @Test
    void factorsAreGroupsOfLeversAndTheOthersStayOnUnlessSaid() throws IOException {
        String factors = """
                factors:
                  near: {name: nearer to home, levers: [telemedicine, two-way-referral]}
                  money: {levers: [reimbursement]}
                """;
        Attribution asked = read(HEAD + FULL + factors);
        assertThat(asked.factors().get(0).places()).containsExactly(0, 3);
        assertThat(asked.factors().get(0).name()).isEqualTo("nearer to home");
        assertThat(asked.background()).containsExactly(1, 4);
        assertThat(asked.places(0)).containsExactly(1, 4);
        assertThat(asked.places(3)).containsExactly(0, 1, 2, 3, 4);
        assertThat(read(HEAD + FULL + factors + "others: never\n").places(2)).containsExactly(2);
    }

    @Test
    void oneOfSeveralLeversOfANameGoesByItsNumber() throws IOException {
        Attribution asked = read(HEAD.replace("reform", "twice") + FULL
                + "factors: {one: {levers: [capacity/1]}, two: {levers: [capacity/2, reimbursement]}}\n");
        assertThat(asked.factors().get(0).places()).containsExactly(0);
        assertThat(asked.factors().get(1).places()).containsExactly(1, 2);
    }

    @Test
    void plansAreReadWithWhatIsUsual() throws IOException {
        Plan.Fractional fraction = (Plan.Fractional)
                read(HEAD + "design: {kind: fraction, resolution: 3}\n").plan();
        assertThat(fraction.runs().runs()).hasSize(8);
        Plan.Fractional folded =
                (Plan.Fractional) read(HEAD + "design: {kind: fraction, resolution: 3, fold_over: true}\n")
                        .plan();
        assertThat(folded.runs().runs()).hasSize(16);
        assertThat(folded.runs().resolution()).hasValue(4);
        assertThat(((Plan.Fractional) read(HEAD + "design: {kind: fraction}\n").plan()).resolution())
                .isEqualTo(4);
        assertThat(read(HEAD + "design: {kind: orders}\n").plan()).isEqualTo(new Plan.Sampled(10));
        assertThat(((Plan.Full) read(HEAD + FULL).plan()).runs().runs()).hasSize(32);
    }

    @Test
    void anUnknownLeverIsToldWhereItStands() {
        refused(HEAD + FULL + "factors:\n  a: {levers: [telemedcine]}\n  b: {levers: [capacity]}\n")
                .hasMessageContaining("asked.yaml:6:7")
                .hasMessageContaining("found `telemedcine`")
                .hasMessageContaining("did you mean `telemedicine`?");
        refused(HEAD + FULL + "factors:\n  a: {levers: [capacity/2]}\n  b: {levers: [reimbursement]}\n")
                .hasMessageContaining("asked.yaml:6:7")
                .hasMessageContaining("the scenario has `capacity` once");
    }

    @Test
    void aLeverBelongsToOneFactor() {
        refused(HEAD + FULL + "factors:\n  a: {levers: [capacity]}\n  b: {levers: [reimbursement, capacity]}\n")
                .hasMessageContaining("asked.yaml:7:7")
                .hasMessageContaining("`capacity` in `a` too");
        refused(HEAD + FULL + "factors:\n  a: {levers: [capacity, capacity/1]}\n  b: {levers: [reimbursement]}\n")
                .hasMessageContaining("`capacity/1` in it twice");
    }

    @Test
    void aResolutionThatIsNotToBeHadIsTold() {
        refused(HEAD + "design: {kind: fraction, resolution: 5}\nfactors: {a: {levers: [capacity]},"
                        + " b: {levers: [reimbursement]}, c: {levers: [telemedicine]}}\n")
                .hasMessageContaining("asked.yaml:4:")
                .hasMessageContaining("a fraction of resolution 5 is not to be had")
                .hasMessageContaining("found 3 factors")
                .hasMessageContaining("write `kind: full`");
        refused(HEAD + "design: {kind: fraction, resolution: 6}\n").hasMessageContaining("asked.yaml:4:");
    }

    @Test
    void keysOfAnotherKindAndOddOrdersAreRefused() {
        refused(HEAD + "design: {kind: full, orders: 4}\n").hasMessageContaining("`orders` does nothing");
        refused(HEAD + "design: {kind: orders, orders: 5}\n")
                .hasMessageContaining("`orders` must be even")
                .hasMessageContaining("write `orders: 6`");
    }

    @Test
    void aFactorThatIsAListIsShownAsAMap() {
        refused(HEAD + FULL + "factors: {a: [capacity], b: [reimbursement]}\n")
                .hasMessageContaining("write for example `{levers: [capacity]}`");
    }

    @Test
    void oneFactorIsAComparison() {
        refused(HEAD + FULL + "factors: {a: {levers: [capacity]}}\n")
                .hasMessageContaining("must have two factors or more")
                .hasMessageContaining("careshed compare");
        refused(HEAD.replace("reform", "county") + FULL)
                .hasMessageContaining("asked.yaml:3:11")
                .hasMessageContaining("found none")
                .hasMessageContaining("name a scenario with two levers or more");
    }

    @Test
    void tooManyFactorsAreNotRunInFull() {
        assertThatThrownBy(() -> new PlanShape(
                                Plan.Kind.FULL,
                                java.util.Optional.empty(),
                                java.util.Optional.empty(),
                                java.util.Optional.empty())
                        .plan(11))
                .hasMessageContaining("at most 10 factors");
    }

    @Test
    void aScenarioThatIsNotThereIsTold() {
        refused(HEAD.replace("reform", "nowhere") + FULL).hasMessageContaining("asked.yaml:3:11");
    }

    private AbstractThrowableAssert<?, ?> refused(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(ScenarioException.class);
    }

    private Attribution read(String text) throws IOException {
        return AttributionReader.read(Files.writeString(folder.resolve("asked.yaml"), text));
    }

    @Test
    void shippedExamplesAreRead() {
        for (String example : List.of("tiny-attribution", "haiyan-reform-attribution")) {
            Attribution asked = AttributionReader.read(Path.of("scenarios/experiments", example + ".yaml"));
            assertThat(asked.factors().size()).isBetween(5, 7);
            assertThat(asked.background()).isEmpty();
        }
    }
}
