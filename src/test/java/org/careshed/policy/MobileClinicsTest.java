package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.policy.Enacted.lever;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.VisitingDays;
import org.junit.jupiter.api.Test;

/** The arranged county with two remote villages that have no clinic, and one vehicle from the centre. */
class MobileClinicsTest {

    @Test
    void aVehicleComesOnItsDaysAndAtItsHoursAndVillagersGoThere() {
        Enacted without = Enacted.of(remote());
        Enacted with = Enacted.of(remote(), mobile(1, Map.of()));
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
        List<Long> days = with.at("mobile-centre-far", "patientArrives", 0, 43).stream()
                .map(arrival -> arrival.atMs() / Ticks.DAY)
                .distinct()
                .toList();
        assertThat(days).isNotEmpty().allMatch(day -> visits(with, "far", Math.toIntExact(day)));
        assertThat(with.at("mobile-centre-far", "poolStaffed", 0, 43).stream().filter(staffed -> staffed.number(3) > 0))
                .allMatch(staffed -> visits(with, "far", Math.toIntExact(staffed.atMs() / Ticks.DAY)));
        assertThat(with.at("mobile-centre-far", "patientArrives", 0, 43))
                .allMatch(arrival -> arrival.atMs() % Ticks.DAY >= 8 * Ticks.HOUR + 40 * Ticks.MINUTE);
    }

    @Test
    void onOtherDaysTheVillageGoesWhereItAlwaysWent() {
        County county = Enacted.of(remote(), mobile(1, Map.of())).editions().on(6);
        int far = place(county, "far");
        int stop = facility(county, "mobile-centre-far");
        boolean visited = false;
        for (int position = 0; position < 12; position++) {
            assertThat(county.choiceSets().facility(far, position)).isNotEqualTo(stop);
            visited |= county.choiceSets().visiting(far, position) == stop;
        }
        assertThat(visited).isTrue();
        assertThat(county.doors().visits(stop)).isTrue();
    }

    @Test
    void theBaseIsWithoutTheDoctorWhoIsOut() {
        Scenario stands = Course.of(remote().lever(mobile(1, Map.of())).scenario())
                .byDate()
                .get(Enacted.START.plusDays(5));
        var doctors = stands.resources().stream()
                .filter(resource -> resource.facility().equals("centre")
                        && resource.resource().equals("doctor"))
                .findFirst()
                .orElseThrow()
                .servers();
        var dates = VisitingDays.of(stands).dates().get("mobile-centre-far");
        assertThat(dates).isNotEmpty();
        for (int day = 5; day < 15; day++) {
            var date = Enacted.START.plusDays(day);
            boolean out = VisitingDays.of(stands).dates().values().stream().anyMatch(days -> days.contains(date));
            assertThat(doctors.on(date)).isEqualTo(out ? 0 : 1);
        }
    }

    @Test
    void aLongWayMakesADayOfItsOwn() {
        Scenario stands = Course.of(remote().lever(mobile(1, Map.of("day", 4 * Ticks.HOUR)))
                        .scenario())
                .byDate()
                .get(Enacted.START.plusDays(5));
        var dates = VisitingDays.of(stands).dates();
        assertThat(dates.get("mobile-centre-far")).doesNotContainAnyElementsOf(dates.get("mobile-centre-farther"));
    }

    @Test
    void withoutStrengthNothingDiffers() {
        assertThat(Enacted.of(remote(), mobile(0, Map.of())).lines())
                .isEqualTo(Enacted.of(remote()).lines());
    }

    @Test
    void whatCannotBeDrivenIsRefused() {
        assertThatThrownBy(() -> Enacted.of(remote(), mobile(1, Map.of("day", 2 * Ticks.HOUR))))
                .hasMessageContaining("longer than a day of work");
        assertThatThrownBy(() -> Enacted.of(remote(), mobile(1, Map.of("rounds", 20L, "day", 4 * Ticks.HOUR))))
                .hasMessageContaining("Send more vehicles or fewer rounds");
        assertThatThrownBy(() -> Enacted.of(remote(), mobile(1, Map.of("debits", "crane"))))
                .hasMessageContaining("has no `crane`");
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), mobile(1, Map.of("villages", List.of("nowhere")))))
                .isInstanceOf(RuntimeException.class);
    }

    private static boolean visits(Enacted enacted, String place, int day) {
        return VisitingDays.of(enacted.editions().on(6).scenario())
                .dates()
                .get("mobile-centre-" + place)
                .contains(Enacted.START.plusDays(day));
    }

    private static int place(County county, String id) {
        return county.scenario().places().stream()
                .map(each -> each.id())
                .toList()
                .indexOf(id);
    }

    private static int facility(County county, String id) {
        return county.scenario().facilities().stream()
                .map(each -> each.id())
                .toList()
                .indexOf(id);
    }

    private static Story remote() {
        return Arranged.everything()
                .days(3, 40)
                .place("far")
                .place("farther")
                .road("town", "far", 20)
                .road("town", "farther", 30)
                .residents("far", 200)
                .residents("farther", 100);
    }

    private static LeverEntry mobile(double strength, Map<String, Object> other) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "base",
                "centre",
                "like",
                "station-east",
                "debits",
                "doctor",
                "villages",
                List.of("far", "farther"),
                "vehicles",
                1L,
                "rounds",
                4L,
                "stop",
                60 * Ticks.MINUTE,
                "day",
                8 * Ticks.HOUR));
        settings.putAll(other);
        return lever("mobile-clinics", 5, 43, strength, settings);
    }
}
