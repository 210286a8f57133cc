package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.policy.Enacted.lever;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.junit.jupiter.api.Test;

class TcmServicesTest {

    private final Enacted without = Enacted.of(Arranged.everything());

    @Test
    void whoIsTreatedInTheLineTakesLongerThereAndNowhereElse() {
        Enacted with = Enacted.of(Arranged.everything(), line(1, Map.of("share", 1.0, "extra", 7 * Ticks.MINUTE)));
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
        Map<Long, Long> before = lasts(without, "centre");
        Map<Long, Long> after = lasts(with, "centre");
        long longer = after.keySet().stream()
                .filter(visit -> before.containsKey(visit) && after.get(visit) == before.get(visit) + 7 * Ticks.MINUTE)
                .count();
        long same = after.keySet().stream()
                .filter(visit -> before.containsKey(visit) && after.get(visit).equals(before.get(visit)))
                .count();
        assertThat(longer).isPositive();
        assertThat(same).isPositive();
        Map<Long, Long> elsewhere = lasts(without, "station-west");
        lasts(with, "station-west").forEach((visit, ms) -> {
            if (elsewhere.containsKey(visit)) {
                assertThat(ms).isEqualTo(elsewhere.get(visit));
            }
        });
    }

    @Test
    void eachTreatmentIsAnOfferMadeAndUsed() {
        LeverStory told = LeverStory.told(line(1, Map.of("share", 0.5)));
        assertThat(told.used(Offer.NEW_SERVICE)).isNotEmpty();
        assertThat(told.made(Offer.NEW_SERVICE))
                .isEqualTo(told.used(Offer.NEW_SERVICE).size());
        assertThat(told.used(Offer.NEW_SERVICE)).allMatch(line -> line.startsWith("NEW_SERVICE 0 "));
    }

    @Test
    void whoLikesItComes() {
        Enacted with = Enacted.of(Arranged.everything(), line(1, Map.of("worth", 1.0)));
        assertThat(with.at("centre", "patientArrives", 5, 15))
                .hasSizeGreaterThan(
                        without.at("centre", "patientArrives", 5, 15).size());
    }

    @Test
    void aPartOfTheNeedsBeyondTheCentreIsTreatedThere() {
        Enacted with = Enacted.of(Arranged.everything(), line(1, Map.of("covers", 1.0)));
        assertThat(with.at("centre", "referralMade", 6, 14).stream().filter(told -> told.number(5) == 0))
                .isEmpty();
        assertThat(without.at("centre", "referralMade", 6, 14).stream().filter(told -> told.number(5) == 0))
                .isNotEmpty();
    }

    @Test
    void withoutStrengthNothingDiffersAndNothingNamedIsRefused() {
        assertThat(Enacted.of(Arranged.everything(), line(0, Map.of())).lines()).isEqualTo(without.lines());
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), line(1, Map.of("conditions", List.of()))))
                .hasMessageContaining("needs facilities and conditions");
    }

    @Test
    void aPrivateClinicOpensAtThePricesOfItsTier() {
        Founding clinic = new Founding("clinic-private", Optional.empty(), "station-east", "town", 2);
        Enacted with = Enacted.of(
                Arranged.everything(),
                lever("private-providers", 5, 14, Map.of("open", List.of(clinic), "price", 1.5)));
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
        assertThat(with.at("clinic-private", "consultationBegins", 5, 14)).isNotEmpty();
        assertThat(with.at("clinic-private", "consultationBegins", 14, 15)).isEmpty();
        var money = with.editions().on(6).scenario().arrangements().money();
        assertThat(money.visitFen().get("station")).containsEntry("ill", 9_000L);
        assertThat(money.visitFen().get("centre")).containsEntry("ill", 6_000L);
        assertThat(money.stayFen()).containsEntry("hospital", 900_000L);
        assertThat(with.at("centre", "consultationBegins", 5, 14))
                .hasSizeLessThan(
                        without.at("centre", "consultationBegins", 5, 14).size());
    }

    @Test
    void withoutAnInstitutionOrStrengthNobodyJoins() {
        assertThatThrownBy(() -> Enacted.of(
                        Arranged.everything(),
                        lever("private-providers", 5, 14, Map.of("open", List.of(), "price", 1.0))))
                .hasMessageContaining("names no institution");
        Founding clinic = new Founding("clinic-private", Optional.empty(), "station-east", "town", 2);
        assertThat(Enacted.of(
                                Arranged.everything(),
                                lever("private-providers", 5, 14, 0, Map.of("open", List.of(clinic), "price", 2.0)))
                        .lines())
                .isEqualTo(without.lines());
    }

    private static Map<Long, Long> lasts(Enacted enacted, String facility) {
        Map<Long, Long> lasts = new HashMap<>();
        for (Told told : enacted.at(facility, "serviceStarts", 5, 15)) {
            if (told.number(2) == 0) {
                lasts.put(told.number(3), told.number(6));
            }
        }
        return lasts;
    }

    private static LeverEntry line(double strength, Map<String, Object> other) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "conditions", List.of("ill"),
                "share", 0.0,
                "extra", 0L,
                "covers", 0.0,
                "worth", 0.0));
        settings.putAll(other);
        return lever("tcm-services", 5, 15, strength, settings, "centre");
    }
}
