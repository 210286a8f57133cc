package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Level;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Name;
import org.careshed.scenario.Residents;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** What one night after another teaches residents. */
class MemoriesTest {

    private static final int TOWN = Level.TOWN.ordinal();
    private static final Memory REMEMBERS = new Memory(true, 0.1, 0.3, 0.6, 0);

    @Test
    void nobodyHasBeenAnywhereBeforeTheFirstDay() {
        Memories memories = new Memories(county(REMEMBERS, 0.5));
        assertThat(memories.usual(0)).isEqualTo(Memories.NONE);
        assertThat(memories.refillsAt(0)).isEqualTo(Memories.NONE);
        assertThat(memories.hasWaited(0)).isFalse();
        assertThat(memories.trust(0, TOWN)).isEqualTo(0.6);
        assertThat(memories.trustMoved(0, TOWN)).isZero();
    }

    @Test
    void theLastVisitIsTheUsualProviderAndTheLastWait() {
        Memories memories = new Memories(county(REMEMBERS, 0.5));
        memories.treated(1, 0, TOWN, 10 * Ticks.MINUTE);
        memories.visited(1, 2, 40 * Ticks.MINUTE);
        assertThat(memories.usual(1)).isEqualTo(2);
        assertThat(memories.lastWaitMinutes(1)).isCloseTo(40, within(1.3));
        assertThat(memories.usual(0)).isEqualTo(Memories.NONE);
    }

    @Test
    void aWaitOfNothingIsAWaitToo() {
        Memories memories = new Memories(county(REMEMBERS, 0.5));
        memories.visited(0, 1, 0);
        assertThat(memories.hasWaited(0)).isTrue();
        assertThat(memories.lastWaitMinutes(0)).isZero();
    }

    @Test
    void waitsKeepTheirSizeInOneByteUpToElevenDays() {
        for (long ms = 2_000; ms < 11 * Ticks.DAY; ms += 1 + ms / 7) {
            double minutes = Ticks.minutes(ms);
            assertThat(WaitScale.minutes(WaitScale.code(ms))).isCloseTo(minutes, within(1.0 / 60 + minutes / 16));
        }
        assertThat(WaitScale.code(Long.MAX_VALUE)).isEqualTo((byte) 255);
    }

    @Test
    void trustGrowsWhereNeedsAreResolvedAndFallsWhereTheyAreNot() {
        Memories memories = new Memories(county(REMEMBERS, 0.5));
        memories.treated(0, 1, TOWN, 0);
        assertThat(memories.trust(0, TOWN)).isCloseTo(0.6 + 0.1 * 0.4, within(0.003));
        memories.failed(0, TOWN);
        assertThat(memories.trust(0, TOWN)).isCloseTo(0.64 - 0.3 * 0.64, within(0.006));
        assertThat(memories.trustMoved(0, TOWN)).isCloseTo(0.448 - 0.6, within(0.006));
        assertThat(memories.trustMoved(0, Level.COUNTY.ordinal())).isZero();
    }

    @Test
    void trustReachesItsEndsAndStaysThere() {
        Memories memories = new Memories(county(REMEMBERS, 0.5));
        for (int i = 0; i < 300; i++) {
            memories.resolved(0, TOWN);
            memories.failed(1, TOWN);
        }
        assertThat(memories.trust(0, TOWN)).isEqualTo(1);
        assertThat(memories.trust(1, TOWN)).isZero();
    }

    @Test
    void nobodyRemembersWithoutMemory() {
        Memories memories = new Memories(county(Memory.NONE, 0.5));
        memories.treated(0, 1, TOWN, Ticks.HOUR);
        memories.failed(0, TOWN);
        assertThat(memories.usual(0)).isEqualTo(Memories.NONE);
        assertThat(memories.hasWaited(0)).isFalse();
        assertThat(memories.lastWaitMinutes(0)).isZero();
        assertThat(memories.trust(0, TOWN)).isEqualTo(0.5);
        assertThat(memories.trustMoved(0, TOWN)).isZero();
    }

    @Test
    void theFamilyDoctorOfWhoSignedIsAtTheNearestGrassrootsFacility() {
        Memories signed = new Memories(county(REMEMBERS, 1));
        assertThat(signed.familyDoctor(0)).isEqualTo(1);
        signed.visited(0, 1, 0);
        assertThat(signed.usual(0)).isEqualTo(signed.familyDoctor(0));
        assertThat(new Memories(county(REMEMBERS, 0)).familyDoctor(0)).isEqualTo(Memories.NONE);
    }

    @Test
    void continuityBringsIllnessUnderControlAndItsLackLosesIt() {
        Memories memories = new Memories(county(REMEMBERS, 0.5));
        int residents = 4_000;
        int[] controlled = new int[3];
        for (int resident = 0; resident < residents; resident++) {
            controlled[0] += state(memories, resident) == Illness.CONTROLLED ? 1 : 0;
            memories.refilled(resident, 2, true, Keys.of(5, resident));
            controlled[1] += state(memories, resident) == Illness.CONTROLLED ? 1 : 0;
            memories.refilled(resident, 0, false, Keys.of(6, resident));
            controlled[2] += state(memories, resident) == Illness.CONTROLLED ? 1 : 0;
            assertThat(memories.refillsAt(resident)).isZero();
        }
        assertThat(controlled[0] / (double) residents).isCloseTo(0.4, within(0.03));
        assertThat(controlled[1] / (double) residents).isCloseTo(0.4 + 0.6 * 0.2, within(0.03));
        assertThat(controlled[2] / (double) residents).isCloseTo(0.52 * 0.7, within(0.03));
    }

    @Test
    void aCopyRemembersTheSameAndForgetsNothingOfTheOriginal() {
        Memories memories = new Memories(county(REMEMBERS, 0.5));
        memories.treated(0, 1, TOWN, Ticks.HOUR);
        Memories copy = memories.copy();
        copy.visited(0, 2, 0);
        copy.failed(0, TOWN);
        copy.refilled(0, 2, true, 1);
        assertThat(memories.usual(0)).isEqualTo(1);
        assertThat(memories.lastWaitMinutes(0)).isCloseTo(60, within(2.0));
        assertThat(memories.trust(0, TOWN)).isGreaterThan(0.6);
        assertThat(memories.refillsAt(0)).isEqualTo(Memories.NONE);
        assertThat(copy.usual(0)).isEqualTo(2);
    }

    private static int state(Memories memories, int resident) {
        return Illness.state(memories.illness(resident), 0);
    }

    /** Three facilities: a hospital next door, the town's centre, a farther station. */
    private static County county(Memory memory, double contract) {
        Evidence assumed = new Evidence("assumed for a test", Evidence.Grade.C);
        ChronicCare chronic = new ChronicCare(
                List.of(new ChronicCare.Disease("pressure", new Name("p", ""), Map.of("all", 1.0), 1, 1, 0.4, assumed)),
                Optional.of(new ChronicCare.Refills("refill", 30 * Ticks.DAY, 5 * Ticks.DAY, 0.85)),
                new ChronicCare.Control(0.2, 0.3, Map.of()));
        Residents who = new Residents(Map.of(), Map.of("all", 1.0), Map.of("all", contract), Map.of(), Map.of());
        return new Story()
                .place("home")
                .place("next")
                .place("far")
                .road("home", "next", 3)
                .road("home", "far", 9)
                .residents("home", 4_000)
                .condition("ill", Severity.MINOR, 3)
                .condition("refill", Severity.MINOR, 0)
                .tier("hospital", hours(8, 16), "ill", "refill")
                .tier("centre", hours(8, 16), "ill", "refill")
                .grassroots("centre")
                .facility("a-hospital", "hospital", "home")
                .facility("b-centre", "centre", "next")
                .facility("c-station", "centre", "far")
                .pathway("hospital", delay("consult", minutes(1)))
                .pathway("centre", delay("consult", minutes(1)))
                .arrangements(Arrangements.NONE
                        .withResidents(who)
                        .withChronic(chronic)
                        .withMemory(memory))
                .county();
    }
}
