package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.policy.Enacted.lever;

import java.util.List;
import java.util.Map;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Level;
import org.careshed.scenario.LeverEntry;
import org.junit.jupiter.api.Test;

/** A fifth of the needs of `sick` are beyond the hospitals of the arranged county; departments open on day 5. */
class PeakSpecialtiesTest {

    private static final int SICK = 2;
    private static final int ILL = 0;

    private final Enacted without = Enacted.of(Arranged.everything());

    @Test
    void whatOnlyTheCityCouldTreatIsTreatedAtTheHospital() {
        Enacted with = Enacted.of(Arranged.everything(), departments(1, 1, 0, "people", "tcm"));
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
        assertThat(sentOut(without, 5, 14)).isPositive();
        assertThat(sentOut(with, 6, 14)).isZero();
        assertThat(sentOut(with, 14, 15)).isNotNegative();
    }

    @Test
    void aShareOfThoseNeedsIsCoveredAtThatHospitalAndForThatCondition() {
        Enacted with = Enacted.of(Arranged.everything(), departments(1, 0.4, 0, "people"));
        County county = with.editions().on(6);
        int people = with.index("people");
        int tcm = with.index("tcm");
        int outside = Level.OUTSIDE.ordinal();
        double able = 0;
        for (int i = 0; i < 10_000; i++) {
            long need = Keys.of(7, i);
            able += county.able(people, SICK, need, outside) ? 1 : 0;
            assertThat(county.able(tcm, SICK, need, outside)).isFalse();
            assertThat(county.able(people, ILL, need, outside)).isFalse();
            assertThat(county.able(people, SICK, need, Level.COUNTY.ordinal())).isTrue();
        }
        assertThat(able / 10_000).isCloseTo(0.4, within(0.02));
    }

    @Test
    void halfCarriedOutItCoversHalfOfThemAndTheSameOnes() {
        County half = Enacted.of(Arranged.everything(), departments(0.5, 0.8, 0, "people"))
                .editions()
                .on(6);
        County whole = Enacted.of(Arranged.everything(), departments(1, 0.8, 0, "people"))
                .editions()
                .on(6);
        for (int i = 0; i < 2_000; i++) {
            long need = Keys.of(8, i);
            boolean covered = half.levels().covers(2, SICK, need);
            assertThat(!covered || whole.levels().covers(2, SICK, need)).isTrue();
        }
    }

    @Test
    void betterDoctorsDrawPatientsByChoice() {
        Enacted with = Enacted.of(Arranged.everything(), departments(1, 0, 1, "people", "tcm"));
        assertThat(with.editions().on(6).scenario().choice().nests().title()).containsEntry("hospital", 1.0);
        assertThat(with.editions().on(15 - 1).scenario().choice())
                .isEqualTo(without.editions().first().scenario().choice());
        assertThat(chosen(with)).isGreaterThanOrEqualTo(chosen(without));
    }

    @Test
    void withoutStrengthNothingDiffers() {
        assertThat(Enacted.of(Arranged.everything(), departments(0, 1, 0.2, "people", "tcm"))
                        .lines())
                .isEqualTo(without.lines());
    }

    @Test
    void aDepartmentNeedsAHospitalAndATitleATierOfItsOwn() {
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), departments(1, 1, 0)))
                .hasMessageContaining("need a hospital");
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), departments(1, 1, 0.1, "people")))
                .hasMessageContaining("`tcm` is of the same tier");
    }

    private static long sentOut(Enacted enacted, int fromDay, int toDay) {
        int people = enacted.index("people");
        int tcm = enacted.index("tcm");
        return enacted.all("referralMade").stream()
                .filter(told -> told.number(1) == people || told.number(1) == tcm)
                .filter(told ->
                        told.number(5) == SICK && told.words().get(6).toString().equals("OUT"))
                .filter(told -> told.atMs() >= fromDay * Ticks.DAY && told.atMs() < toDay * Ticks.DAY)
                .count();
    }

    private static long chosen(Enacted enacted) {
        int people = enacted.index("people");
        int tcm = enacted.index("tcm");
        return enacted.all("facilityChosen").stream()
                .filter(told -> told.number(3) == people || told.number(3) == tcm)
                .filter(told -> told.number(2) == SICK && told.atMs() >= 5 * Ticks.DAY)
                .count();
    }

    private static LeverEntry departments(double strength, double covers, double title, String... hospitals) {
        return lever(
                "peak-specialties",
                5,
                14,
                strength,
                Map.of("conditions", List.of("sick"), "covers", covers, "title", title),
                hospitals);
    }
}
