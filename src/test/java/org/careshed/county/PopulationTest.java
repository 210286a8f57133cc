package org.careshed.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Residents;
import org.junit.jupiter.api.Test;

/** Who the residents are: traits by the shares of their age band, long illnesses by prevalence, knowledge and care. */
class PopulationTest {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);
    private static final int MANY = 40_000;

    @Test
    void ofPlainResidentsEverybodyIsDigitalAndNobodyAnythingElse() {
        Population people =
                new Story().place("home").residents("home", 100).county().population();
        assertThat(people.size()).isEqualTo(100);
        for (int resident = 0; resident < 100; resident++) {
            assertThat(people.digital(resident)).isTrue();
            assertThat(people.employees(resident) || people.contract(resident)).isFalse();
            assertThat(people.poor(resident) || people.female(resident)).isFalse();
            assertThat(people.illness(resident)).isEqualTo(Illness.HEALTHY);
        }
    }

    @Test
    void traitsHaveTheirSharesAndKeepApart() {
        Population people = people(MANY);
        assertThat(share(people::employees)).isCloseTo(0.45, within(0.01));
        assertThat(share(people::digital)).isCloseTo(0.7, within(0.01));
        assertThat(share(people::contract)).isCloseTo(0.3, within(0.01));
        assertThat(share(people::poor)).isZero();
        assertThat(share(people::female)).isEqualTo(1);
        assertThat(share(resident -> people.employees(resident) && people.digital(resident)))
                .isCloseTo(0.45 * 0.7, within(0.01));
    }

    @Test
    void illnessIsPrevalenceThenKnownThenManagedThenControlled() {
        Population people = people(MANY);
        double[] pressure = new double[4];
        double[] sugar = new double[4];
        for (int resident = 0; resident < MANY; resident++) {
            pressure[Illness.state(people.illness(resident), 0)] += 1.0 / MANY;
            sugar[Illness.state(people.illness(resident), 1)] += 1.0 / MANY;
        }
        assertThat(pressure).containsExactly(new double[] {0.7, 0.18, 0.048, 0.072}, within(0.01));
        assertThat(sugar).containsExactly(new double[] {0.9, 0, 0, 0.1}, within(0.01));
    }

    @Test
    void whoHasAnIllnessInAnyStateButControlledIsNotUnderControl() {
        int sound = Illness.with(0, 3, Illness.CONTROLLED);
        assertThat(Illness.uncontrolled(0)).isFalse();
        assertThat(Illness.uncontrolled(sound)).isFalse();
        assertThat(Illness.uncontrolled(Illness.with(sound, 0, Illness.UNMANAGED)))
                .isTrue();
        assertThat(Illness.uncontrolled(Illness.with(sound, 3, Illness.MANAGED)))
                .isTrue();
        assertThat(Illness.managed(sound)).isTrue();
        assertThat(Illness.managed(Illness.with(0, 1, Illness.UNMANAGED))).isFalse();
        assertThat(Illness.with(Illness.with(sound, 3, Illness.MANAGED), 3, Illness.CONTROLLED))
                .isEqualTo(sound);
    }

    @Test
    void oneMoreResidentChangesNobody() {
        Population people = people(200);
        Population more = people(201);
        for (int resident = 0; resident < 200; resident++) {
            assertThat(more.employees(resident)).isEqualTo(people.employees(resident));
            assertThat(more.digital(resident)).isEqualTo(people.digital(resident));
            assertThat(more.illness(resident)).isEqualTo(people.illness(resident));
        }
    }

    private static double share(IntPredicate trait) {
        return IntStream.range(0, MANY).filter(trait).count() / (double) MANY;
    }

    private static Population people(int residents) {
        Residents who = new Residents(
                Map.of("all", 0.45), Map.of("all", 0.7), Map.of("all", 0.3), Map.of(), Map.of("all", 1.0));
        ChronicCare chronic = new ChronicCare(
                List.of(
                        new ChronicCare.Disease(
                                "pressure", new Name("p", ""), Map.of("all", 0.3), 0.5, 0.8, 0.6, ASSUMED),
                        new ChronicCare.Disease("sugar", new Name("s", ""), Map.of("all", 0.1), 1, 1, 1, ASSUMED)),
                Optional.empty(),
                new ChronicCare.Control(0, 0, Map.of()));
        return new Story()
                .place("home")
                .residents("home", residents)
                .arrangements(Arrangements.NONE.withResidents(who).withChronic(chronic))
                .county()
                .population();
    }
}
