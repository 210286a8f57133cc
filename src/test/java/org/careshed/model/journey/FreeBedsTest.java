package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Wards;
import org.junit.jupiter.api.Test;

/** Centre and TCM hospital have beds of medicine, the people's hospital of both classes, stations none. */
class FreeBedsTest {

    private static final int CENTRE = 0;
    private static final int PEOPLE = 2;
    private static final int STATION = 3;
    private static final int TCM = 5;
    private static final int MEDICINE = 0;
    private static final int SURGERY = 1;

    private final County county = Arranged.everything().county();
    private final FreeBeds free = new FreeBeds(county.wards(), county.facilities());

    @Test
    void atTheStartEveryBedIsFree() {
        assertThat(free.has(CENTRE, MEDICINE)).isTrue();
        assertThat(free.has(CENTRE, SURGERY)).isFalse();
        assertThat(free.has(PEOPLE, MEDICINE)).isTrue();
        assertThat(free.has(PEOPLE, SURGERY)).isTrue();
        assertThat(free.has(STATION, MEDICINE)).isFalse();
        assertThat(free.has(TCM, MEDICINE)).isTrue();
        assertThat(free.has(TCM, SURGERY)).isFalse();
    }

    @Test
    void eachBedIsTakenOnce() {
        free.take(TCM, MEDICINE);
        assertThat(free.has(TCM, MEDICINE)).isTrue();
        free.take(TCM, MEDICINE);
        assertThat(free.has(TCM, MEDICINE)).isFalse();
        assertThat(free.has(CENTRE, MEDICINE)).isTrue();
        free.take(PEOPLE, SURGERY);
        assertThat(free.has(PEOPLE, SURGERY)).isFalse();
        assertThat(free.has(PEOPLE, MEDICINE)).isTrue();
    }

    @Test
    void theClassWithMostFreeBedsIsFoundAndTheFirstOfEquals() {
        assertThat(free.most(PEOPLE)).isEqualTo(MEDICINE);
        for (int taken = 0; taken < 4; taken++) {
            free.take(PEOPLE, MEDICINE);
        }
        assertThat(free.most(PEOPLE)).isEqualTo(MEDICINE);
        free.take(PEOPLE, MEDICINE);
        assertThat(free.most(PEOPLE)).isEqualTo(SURGERY);
        free.take(PEOPLE, SURGERY);
        assertThat(free.most(PEOPLE)).isEqualTo(-1);
        assertThat(free.most(STATION)).isEqualTo(-1);
        assertThat(free.most(TCM)).isEqualTo(MEDICINE);
    }

    @Test
    void ofThreeClassesTheOneWithMostFreeBedsIsFound() {
        Evidence assumed = new Evidence("assumed for a test", Evidence.Grade.C);
        List<Wards.BedClass> classes = Stream.of("medicine", "surgery", "women")
                .map(id -> new Wards.BedClass(id, new Name(id, "")))
                .toList();
        List<Wards.Beds> beds = List.of(
                new Wards.Beds("tcm", "medicine", 1, assumed),
                new Wards.Beds("tcm", "surgery", 3, assumed),
                new Wards.Beds("tcm", "women", 2, assumed));
        Wards wards = new Wards(
                classes, beds, Map.of(), true, Ticks.DAY, Optional.empty(), Optional.empty(), Wards.HANDOVER_MS);
        County three = Arranged.county()
                .arrangements(Arrangements.NONE.withWards(wards))
                .county();

        assertThat(new FreeBeds(three.wards(), three.facilities()).most(TCM)).isEqualTo(SURGERY);
    }

    @Test
    void aCopyIsTakenFromByItself() {
        FreeBeds copy = free.copy();
        copy.take(PEOPLE, SURGERY);
        assertThat(free.has(PEOPLE, SURGERY)).isTrue();
        assertThat(copy.has(PEOPLE, SURGERY)).isFalse();
    }
}
