package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.policy.Enacted.lever;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.model.Arranged;
import org.careshed.scenario.LeverEntry;
import org.junit.jupiter.api.Test;

/** The people's hospital of the arranged county closes on day 6 and opens again on day 11. */
class FacilityClosureTest {

    private static final LeverEntry CLOSED = closure(1, "people");

    private final Enacted without = Enacted.of(Arranged.everything());
    private final Enacted with = Enacted.of(Arranged.everything(), CLOSED);

    @Test
    void beforeItClosesNothingDiffers() {
        assertThat(with.linesBefore(6)).isEqualTo(without.linesBefore(6)).isNotEmpty();
    }

    @Test
    void nobodyIsTreatedWhoDidNotComeBefore() {
        assertThat(without.at("people", "consultationBegins", 7, 11)).isNotEmpty();
        assertThat(with.at("people", "consultationBegins", 7, 11)).isEmpty();
        assertThat(with.at("people", "bedTaken", 7, 11)).isEmpty();
        assertThat(with.at("people", "consultationBegins", 11, 15)).isNotEmpty();
    }

    @Test
    void patientsGoElsewhereWhileItIsClosed() {
        assertThat(with.at("tcm", "patientArrives", 7, 11))
                .hasSizeGreaterThan(without.at("tcm", "patientArrives", 7, 11).size());
    }

    @Test
    void whoHasAnAppointmentIsTurnedAwayAndWhoWaitsForABedIsSentOn() {
        Enacted tcm = Enacted.of(Arranged.everything(), closure(1, "tcm"));
        assertThat(tcm.at("tcm", "patientTurnedAway", 6, 11)).isNotEmpty();
        assertThat(tcm.at("tcm", "bedTaken", 7, 11)).isEmpty();
        assertThat(tcm.at("tcm", "bedRefused", 6, 7)).isNotEmpty();
    }

    @Test
    void whoIsInBedStaysToTheEnd() {
        assertThat(with.at("people", "bedLeft", 6, 11)).isNotEmpty();
    }

    @Test
    void aDeviceThatOthersHaveNoOtherForGoesOnWorking() {
        assertThat(with.at("people", "examinationLeaves", 7, 11)).isNotEmpty();
    }

    @Test
    void aStationThatClosesSendsItsOwnToTheNext() {
        Enacted closed = Enacted.of(Arranged.everything(), closure(1, "station-east"));
        assertThat(closed.at("station-east", "consultationBegins", 6, 11)).isEmpty();
        assertThat(closed.at("station-east", "poolStaffed", 6, 11)).isEmpty();
        assertThat(closed.at("centre", "consultationBegins", 6, 11))
                .hasSizeGreaterThan(
                        without.at("centre", "consultationBegins", 6, 11).size());
    }

    @Test
    void aHospitalOutsideThatTakesNobodyInLosesItsPatientsToTheCounty() {
        Enacted closed = Enacted.of(Arranged.everything(), closure(1, "city"));
        assertThat(closed.at("city", "consultationBegins", 10, 11).size())
                .isLessThan(without.at("city", "consultationBegins", 10, 11).size());
    }

    @Test
    void withoutStrengthNothingDiffers() {
        assertThat(Enacted.of(Arranged.everything(), closure(0, "people")).lines())
                .isEqualTo(without.lines());
    }

    @Test
    void aHigherStrengthOnlyAddsToThoseThatClose() {
        assertThat(closed(0.3)).isSubsetOf(closed(0.7));
        assertThat(closed(1)).hasSize(4);
    }

    @Test
    void withoutAPlaceItSaysSo() {
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), closure(1)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("every facility would close");
    }

    private static List<Integer> closed(double strength) {
        Enacted enacted =
                Enacted.of(Arranged.everything(), closure(strength, "people", "tcm", "station-east", "station-west"));
        County county = enacted.editions().on(7);
        return IntStream.range(0, county.facilities())
                .filter(county.doors()::closed)
                .boxed()
                .toList();
    }

    private static LeverEntry closure(double strength, String... facilities) {
        return lever("facility-closure", 6, 11, strength, Map.of(), facilities);
    }
}
