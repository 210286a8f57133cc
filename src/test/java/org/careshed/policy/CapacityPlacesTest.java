package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.careshed.policy.Enacted.lever;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.Story;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Name;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Beds, hours and whole facilities of the arranged county change on day 5 and change back on day 12. */
class CapacityPlacesTest {

    private static final int SEAT = 2;
    private static final int TOWN = 3;

    private final Enacted without = Enacted.of(Arranged.everything());

    @Test
    void aFacilityOpensAndClosesAgainAndItsNeighboursGoThere() {
        Founding east = new Founding("clinic-east", Optional.empty(), "station-east", "west", 2);
        Enacted with = Enacted.of(Arranged.everything(), capacity(Map.of("open", List.of(east))));
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
        assertThat(with.at("clinic-east", "consultationBegins", 5, 12)).isNotEmpty();
        assertThat(with.at("clinic-east", "poolStaffed", 0, 5)).isEmpty();
        assertThat(with.at("clinic-east", "poolStaffed", 5, 12)).anyMatch(staffed -> staffed.number(3) == 2);
        assertThat(with.at("clinic-east", "consultationBegins", 12, 15)).isEmpty();
        assertThat(with.at("station-west", "consultationBegins", 5, 12))
                .hasSizeLessThan(
                        without.at("station-west", "consultationBegins", 5, 12).size());
    }

    @Test
    void aNewFacilityHasAScaleOfEverythingAndBringsItsName() {
        Founding half = new Founding("hospital-two", Optional.of(new Name("Two", "二")), "people", "town", 0.5);
        Scenario stands = stands(capacity(Map.of("open", List.of(half))), 5);
        assertThat(stands.facilities()).last().satisfies(facility -> {
            assertThat(facility.name()).isEqualTo(new Name("Two", "二"));
            assertThat(facility.tier()).isEqualTo("hospital");
            assertThat(facility.place()).isEqualTo("town");
            assertThat(facility.group()).contains("one");
        });
        assertThat(stands.resources().stream()
                        .filter(resource -> resource.facility().equals("hospital-two")))
                .extracting(Resource::resource, resource -> resource.servers().first())
                .containsExactly(tuple("doctor", 1), tuple("lab", 1));
        assertThat(stands.arrangements().wards().beds().stream()
                        .filter(row -> row.facility().equals("hospital-two")))
                .extracting(row -> row.bedClass() + " " + row.beds())
                .containsExactly("medicine 2", "surgery 0");
    }

    @Test
    void closedForGoodItTakesNobodyIn() {
        Enacted with = Enacted.of(Arranged.everything(), capacity(Map.of("close", true), "station-west"));
        assertThat(with.at("station-west", "consultationBegins", 5, 12)).isEmpty();
    }

    @Test
    void aHospitalThatMovesIsNearerForSomeAndFartherForOthers() {
        Enacted with = Enacted.of(Arranged.everything(), capacity(Map.of("move_to", "town"), "people"));
        int people = with.index("people");
        assertThat(with.editions().on(4).travel().ms(TOWN, people)).isEqualTo(29 * Ticks.MINUTE);
        assertThat(with.editions().on(5).travel().ms(TOWN, people)).isEqualTo(5 * Ticks.MINUTE);
        assertThat(with.editions().on(5).travel().ms(SEAT, people)).isEqualTo(29 * Ticks.MINUTE);
        assertThat(with.editions().on(12).travel().ms(TOWN, people)).isEqualTo(29 * Ticks.MINUTE);
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
    }

    @Test
    void bedsAreAddedWhereTheyStandAndWhereTheyAreNamed() {
        Scenario more = stands(capacity(Map.of("bed_class", "medicine", "add_beds", 3L)), 5);
        assertThat(beds(more))
                .containsExactly("centre medicine 6", "people medicine 8", "people surgery 1", "tcm medicine 5");
        Scenario named = stands(capacity(Map.of("bed_class", "surgery", "add_beds", 2L), "tcm"), 5);
        assertThat(beds(named)).contains("tcm surgery 2", "people surgery 1");
        Scenario fewer = stands(capacity(Map.of("bed_class", "medicine", "add_beds", -4L), "tcm", "people"), 5);
        assertThat(beds(fewer)).contains("tcm medicine 0", "people medicine 1");
    }

    @Test
    void fewerBedsTakeFewerPatientsAndWhoLiesThereStays() {
        Enacted with =
                Enacted.of(Arranged.everything(), capacity(Map.of("bed_class", "medicine", "add_beds", -5L), "people"));
        assertThat(with.at("people", "bedTaken", 5, 12))
                .hasSizeLessThan(without.at("people", "bedTaken", 5, 12).size());
    }

    @Test
    void otherHoursMoveDoctorsAndOtherDoorsMovePatients() {
        LeverEntry late = capacity(
                Map.of("hours", Story.hours(12, 20), "doors", Story.hours(12, 19), "resource", "doctor"),
                "station-east");
        Enacted with = Enacted.of(Arranged.everything(), late);
        assertThat(with.at("station-east", "patientArrives", 5, 12))
                .isNotEmpty()
                .allSatisfy(
                        arrival -> assertThat(arrival.atMs() % Ticks.DAY).isBetween(12 * Ticks.HOUR, 19 * Ticks.HOUR));
        assertThat(with.at("station-east", "patientArrives", 12, 15))
                .anySatisfy(arrival -> assertThat(arrival.atMs() % Ticks.DAY).isLessThan(12 * Ticks.HOUR));
    }

    @Test
    void nothingNamedIsRefusedAndSoIsAClosureOfEverything() {
        assertThatThrownBy(() -> stands(capacity(Map.of()), 5)).hasMessageContaining("nothing is named");
        assertThatThrownBy(() -> stands(capacity(Map.of("close", true)), 5)).hasMessageContaining("needs `where`");
        assertThatThrownBy(() -> stands(capacity(Map.of("bed_class", "burns")), 5))
                .hasMessageContaining("burns");
        Founding twin = new Founding("people", Optional.empty(), "tcm", "town", 1);
        assertThatThrownBy(() -> stands(capacity(Map.of("open", List.of(twin))), 5))
                .hasMessageContaining("another id");
        Founding like = new Founding("new", Optional.empty(), "nobody", "town", 1);
        assertThatThrownBy(() -> stands(capacity(Map.of("open", List.of(like))), 5))
                .hasMessageContaining("nobody");
    }

    private static List<String> beds(Scenario scenario) {
        return scenario.arrangements().wards().beds().stream()
                .map(row -> row.facility() + " " + row.bedClass() + " " + row.beds())
                .toList();
    }

    private static Scenario stands(LeverEntry entry, int day) {
        return Course.of(Arranged.everything().lever(entry).scenario()).byDate().get(Enacted.START.plusDays(day));
    }

    private static LeverEntry capacity(Map<String, Object> settings, String... facilities) {
        return lever("capacity", 5, 12, settings, facilities);
    }
}
