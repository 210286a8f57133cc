package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.county.County;
import org.careshed.model.Arranged;
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
    void aCopyIsTakenFromByItself() {
        FreeBeds copy = free.copy();
        copy.take(PEOPLE, SURGERY);
        assertThat(free.has(PEOPLE, SURGERY)).isTrue();
        assertThat(copy.has(PEOPLE, SURGERY)).isFalse();
    }
}
