package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.policy.Enacted.lever;

import java.util.List;
import java.util.Map;
import org.careshed.county.TravelTable;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.junit.jupiter.api.Test;

/** The road from the town to the seat of the arranged county is cut on days 5 to 11; there is no other. */
class RoadClosureTest {

    private static final List<RoadClosure.Stretch> TO_THE_SEAT = List.of(new RoadClosure.Stretch("seat", "town"));

    private final Enacted without = Enacted.of(Arranged.everything());

    @Test
    void whoIsCutOffDoesWithoutTheHospitalsUntilTheRoadIsMended() {
        Enacted with = Enacted.of(Arranged.everything(), cut(1, TO_THE_SEAT, List.of()));
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
        int people = with.index("people");
        assertThat(with.editions().on(5).travel().ms(0, people)).isNotEqualTo(TravelTable.UNREACHABLE);
        assertThat(with.editions().on(5).travel().ms(1, people)).isEqualTo(TravelTable.UNREACHABLE);
        assertThat(with.editions().on(11).travel().ms(1, people)).isEqualTo(37 * Ticks.MINUTE);
        assertThat(travelled(with, 5, 11)).doesNotContain(37L).isNotEmpty();
        assertThat(travelled(without, 5, 11)).contains(37L);
        assertThat(travelled(with, 11, 15)).contains(37L);
    }

    @Test
    void emergenciesThatNobodyCanBringAreForgone() {
        Enacted with = Enacted.of(Arranged.everything(), cut(1, TO_THE_SEAT, List.of()));
        assertThat(with.all("careForgone"))
                .hasSizeGreaterThan(without.all("careForgone").size());
    }

    @Test
    void whereThereIsAnotherWayTheyTakeIt() {
        Enacted with = Enacted.of(Arranged.everything().road("town", "city", 20), cut(1, TO_THE_SEAT, List.of()));
        int people = with.index("people");
        assertThat(with.editions().on(5).travel().ms(3, people)).isEqualTo((5 + 40 + 100) * Ticks.MINUTE);
    }

    @Test
    void allRoadsOfATownAreCut() {
        Enacted with = Enacted.of(Arranged.everything(), cut(1, List.of(), List.of("town", "east")));
        assertThat(with.editions().on(5).scenario().roads())
                .extracting(road -> road.from() + "-" + road.to())
                .containsExactly("west-town", "town-seat", "seat-city");
    }

    @Test
    void withoutStrengthNothingDiffers() {
        assertThat(Enacted.of(Arranged.everything(), cut(0, TO_THE_SEAT, List.of()))
                        .lines())
                .isEqualTo(without.lines());
    }

    @Test
    void aRoadThatIsNotThereIsRefusedAndSoIsAScopeOfFacilities() {
        List<RoadClosure.Stretch> nowhere = List.of(new RoadClosure.Stretch("east", "city"));
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), cut(1, nowhere, List.of())))
                .hasMessageContaining("no such road");
        LeverEntry scoped = lever("road-closure", 5, 11, Map.of("roads", TO_THE_SEAT, "towns", List.of()), "people");
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), scoped)).hasMessageContaining("not roads");
    }

    private static List<Long> travelled(Enacted enacted, int fromDay, int toDay) {
        return enacted.all("facilityChosen").stream()
                .filter(told -> told.atMs() >= fromDay * Ticks.DAY && told.atMs() < toDay * Ticks.DAY)
                .map(told -> told.number(4) / Ticks.MINUTE)
                .distinct()
                .toList();
    }

    private static LeverEntry cut(double strength, List<RoadClosure.Stretch> roads, List<String> towns) {
        return lever("road-closure", 5, 11, strength, Map.of("roads", roads, "towns", towns));
    }
}
