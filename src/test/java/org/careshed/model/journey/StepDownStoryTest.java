package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.careshed.chance.Dist;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Money;
import org.careshed.scenario.Name;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.Wards;
import org.careshed.scenario.reform.TwoWayReferral;
import org.junit.jupiter.api.Test;

/** Everybody lies in the hospital for two days and would spend the second in a station of the village. */
class StepDownStoryTest {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);
    private static final long STAY_MS = 2 * Ticks.DAY;

    @Test
    void whoMovesIsHandedOverAndThenOnTheWay() {
        Lived lived = lived(20, 20, 0, Reforms.NONE);
        List<Told> moved = ends(lived, "STEPPED_DOWN");
        assertThat(moved).isNotEmpty();
        for (Told left : moved) {
            assertThat(lived.all("referralMade"))
                    .anySatisfy(made -> assertThat(made.atMs()).isEqualTo(left.atMs() - 5 * Ticks.MINUTE));
            assertThat(steppedDown(lived))
                    .anySatisfy(taken -> assertThat(taken.atMs()).isEqualTo(left.atMs() + Lived.TO_HOSPITAL_MS));
        }
        assertThat(ends(lived, "DISCHARGED")).noneMatch(left -> left.number(1) == Lived.HOSPITAL);
    }

    @Test
    void ofTwoStationsEquallyFarTheFirstIsChosenWhileItHasABed() {
        assertThat(steppedDown(lived(20, 20, 20, Reforms.NONE)))
                .isNotEmpty()
                .allMatch(taken -> taken.number(1) == Lived.STATION);
        assertThat(steppedDown(lived(20, 1, 20, Reforms.NONE)))
                .anyMatch(taken -> taken.number(1) == Lived.STATION)
                .anyMatch(taken -> taken.number(1) == Lived.STATION_TOO);
    }

    @Test
    void theOnlyBedIsGivenOnceADayAndWhoFindsNoneStays() {
        Lived lived = lived(20, 1, 0, Reforms.NONE);

        assertThat(steppedDown(lived)).isNotEmpty().allMatch(taken -> taken.number(6) == 0);
        assertThat(ends(lived, "DISCHARGED"))
                .filteredOn(left -> left.number(1) == Lived.HOSPITAL)
                .isNotEmpty()
                .allMatch(left -> left.number(6) == STAY_MS);
        assertThat(lived.all("referralMade")).hasSameSizeAs(ends(lived, "STEPPED_DOWN"));
    }

    @Test
    void aReformOfReferralsCountsWhoMoved() {
        TwoWayReferral reform = new TwoWayReferral(0, new TreeSet<>(), false);
        Lived lived = lived(20, 20, 0, Reforms.NONE.with(reform));

        assertThat(lived.used(Offer.STEP_DOWN).stream().map(used -> used.atMs() + " " + used.number()))
                .containsExactlyElementsOf(lived.all("referralMade").stream()
                        .map(made -> made.atMs() + " " + made.number(4))
                        .toList())
                .isNotEmpty();
        assertThat(lived(20, 20, 0, Reforms.NONE).used(Offer.STEP_DOWN)).isEmpty();
    }

    @Test
    void whereNobodyHasABedPatientsAskAgainAfterTheHandoverAndWaitInVain() {
        Lived lived = lived(0, 0, 0, Reforms.NONE);
        List<Told> refused = lived.all("bedRefused");

        assertThat(lived.all("bedTaken")).isEmpty();
        assertThat(refused).isNotEmpty();
        for (Told refusal : refused) {
            assertThat(lived.all("bedAsked").stream()
                            .filter(asked -> asked.number(2) == refusal.number(2))
                            .map(Told::atMs))
                    .contains(refusal.atMs() + 5 * Ticks.MINUTE);
        }
    }

    @Test
    void eachPartOfAStayHasItsOwnBillAndNobodyPaysForAMoveThatFailed() {
        Money.Scheme none = Money.Scheme.NONE;
        Arrangements paid = Arrangements.NONE.withMoney(
                new Money(Map.of(), Map.of("hospital", 100_000L, "station", 20_000L), none, none));
        Lived lived = lived(20, 1, 0, paid);
        List<Told> stays = lived.all("billSettled").stream()
                .filter(bill -> bill.words().get(5).toString().equals("STAY"))
                .toList();

        assertThat(lived.all("bedLeft")).hasSameSizeAs(stays).hasSizeGreaterThan(10);
        assertThat(stays.stream().filter(bill -> bill.number(1) == Lived.HOSPITAL))
                .hasSameSizeAs(lived.all("bedLeft").stream()
                        .filter(left -> left.number(1) == Lived.HOSPITAL)
                        .toList())
                .allMatch(bill -> bill.number(6) == 100_000);
    }

    @Test
    void whoGoesHomeBeforeTheHandoverIsOverDoesNotMoveAndPaysOnce() {
        Money.Scheme none = Money.Scheme.NONE;
        Arrangements paid = Arrangements.NONE.withMoney(
                new Money(Map.of(), Map.of("hospital", 100_000L, "station", 20_000L), none, none));
        Lived lived = lived(20, 20, 0, 8 * Ticks.MINUTE, paid);

        assertThat(ends(lived, "STEPPED_DOWN")).isEmpty();
        assertThat(ends(lived, "DISCHARGED"))
                .isNotEmpty()
                .hasSameSizeAs(lived.all("billSettled").stream()
                        .filter(bill -> bill.words().get(5).toString().equals("STAY"))
                        .toList());
    }

    private static List<Told> steppedDown(Lived lived) {
        return lived.all("bedTaken").stream()
                .filter(taken -> taken.words().get(7).toString().equals("STEPPED_DOWN"))
                .toList();
    }

    private static List<Told> ends(Lived lived, String exit) {
        return lived.all("bedLeft").stream()
                .filter(left -> left.words().get(7).toString().equals(exit))
                .toList();
    }

    /** So many beds at the hospital and at the two stations; there is no hospital outside. */
    private static Lived lived(int hospital, int station, int stationToo, Reforms reforms) {
        return lived(hospital, station, stationToo, Arrangements.NONE.withReforms(reforms));
    }

    private static Lived lived(int hospital, int station, int stationToo, Arrangements arrangements) {
        return lived(hospital, station, stationToo, STAY_MS, arrangements);
    }

    private static Lived lived(int hospital, int station, int stationToo, long stayMs, Arrangements arrangements) {
        Wards.Admission always = new Wards.Admission(1, 1, "medicine", new Dist.Constant(stayMs));
        Wards wards = new Wards(
                List.of(new Wards.BedClass("medicine", new Name("Medicine", ""))),
                List.of(
                        new Wards.Beds("hospital", "medicine", hospital, ASSUMED),
                        new Wards.Beds("station", "medicine", station, ASSUMED),
                        new Wards.Beds("station-too", "medicine", stationToo, ASSUMED)),
                Map.of("hospital", Map.of("ill", always)),
                false,
                Ticks.DAY,
                Optional.empty(),
                Optional.of(new Wards.StepDown(1, 1, 0.5, "station")),
                Wards.HANDOVER_MS);
        return Lived.of(Lived.village(arrangements.withWards(wards))
                .constant("station", "ill", -80)
                .constant("hospital", "ill", 40));
    }
}
