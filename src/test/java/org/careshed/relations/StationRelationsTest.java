package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.careshed.chance.Dist;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ArrivalStream.Thinning;
import org.junit.jupiter.api.Test;

/**
 * What must hold for every single patient at one station, first come first served, when each visit keeps its own service
 * time whatever else changes: relations M19 to M21 and M24 to M27, without statistics.
 */
class StationRelationsTest {

    private static final int STATIONS = 100;

    @Test
    void anotherDoctorMakesNobodyWaitLonger() {
        for (long seed = 1; seed <= STATIONS; seed++) {
            Station station = Station.random(seed);
            assertNobodyWaitsLonger(
                    seed,
                    Waits.in(station.scenario()),
                    Waits.in(station.withServers(station.servers() + 1).scenario()));
        }
    }

    @Test
    void shorterServiceMakesNobodyWaitLonger() {
        for (long seed = 1; seed <= STATIONS; seed++) {
            Station station = Station.random(seed);
            Dist shorter = station.service().scaled(0.9);
            assertNobodyWaitsLonger(
                    seed,
                    Waits.in(station.scenario()),
                    Waits.in(station.withService(shorter).scenario()));
        }
    }

    @Test
    void fewerPatientsMakeNobodyElseWaitLonger() {
        for (long seed = 1; seed <= STATIONS; seed++) {
            Station station = Station.random(seed);
            double[] thinned = station.perHour().clone();
            double highest = Arrays.stream(thinned).max().orElseThrow();
            for (int hour = 0; hour < thinned.length; hour++) {
                thinned[hour] = thinned[hour] == highest ? highest : 0.7 * thinned[hour];
            }
            Waits all = Waits.in(station.scenario());
            Waits fewer = Waits.in(station.withPerHour(thinned).scenario());
            assertThat(fewer.arrivals()).as("arrivals, seed %s", seed).isLessThan(all.arrivals());
            assertNobodyWaitsLonger(seed, all, fewer);
        }
    }

    /** False alarm 1e-4: the index of dispersion of Poisson numbers is chi-square. */
    @Test
    void withADoctorForEachTheNumberInCareIsPoisson() {
        Station station = new Station(
                11, 1, Station.evenly(20), Thinning.EXACT, new Dist.LogNormal(30 * Ticks.MINUTE, 1.2), 10_000, false);
        double[] present = InCare.at(23 * Ticks.HOUR, station.scenario(), 400);
        double mean = Arrays.stream(present).average().orElseThrow();
        double squares =
                Arrays.stream(present).map(n -> (n - mean) * (n - mean)).sum();
        ChiSquaredDistribution law = new ChiSquaredDistribution(null, present.length - 1);
        assertThat(squares / mean)
                .isBetween(law.inverseCumulativeProbability(5e-5), law.inverseCumulativeProbability(1 - 5e-5));
        assertThat(mean).isCloseTo(10, org.assertj.core.data.Offset.offset(3.9 * Math.sqrt(10.0 / 400)));
    }

    @Test
    void withADoctorForEachNobodyWaits() {
        Station station = Station.random(7).withServers(100_000);
        assertThat(Waits.in(station.scenario()).byVisit().values()).isNotEmpty().containsOnly(0L);
    }

    @Test
    void withoutLuckAndWithTimeToSpareNobodyWaits() {
        Station station =
                new Station(1, 3, Station.evenly(10), Thinning.CONSTANT, new Dist.Constant(5 * Ticks.MINUTE), 1, false);
        Waits waits = Waits.in(station.scenario());
        assertThat(waits.arrivals()).isBetween(3 * 240 - 1, 3 * 240);
        assertThat(waits.byVisit().values()).containsOnly(0L);
    }

    @Test
    void withoutDemandNothingHappens() {
        Waits waits = Waits.in(Station.random(3).withPerHour(new double[24]).scenario());
        assertThat(waits.arrivals()).isZero();
        assertThat(waits.byVisit()).isEmpty();
    }

    @Test
    void withoutDoctorsPatientsComeAndNobodyIsServed() {
        Waits waits = Waits.in(Station.random(3).withServers(0).scenario());
        assertThat(waits.arrivals()).isPositive();
        assertThat(waits.byVisit()).isEmpty();
    }

    @Test
    void whereNobodyIsRosteredNobodyIsServed() {
        Station open = Station.random(3);
        Station closed = new Station(3, 2, open.perHour(), Thinning.EXACT, open.service(), 2, true);
        Waits waits = Waits.in(closed.scenario());
        assertThat(waits.arrivals()).isPositive();
        assertThat(waits.byVisit()).isEmpty();
    }

    /** Everybody whose service began before must begin now too, after no longer a wait. */
    private static void assertNobodyWaitsLonger(long seed, Waits before, Waits after) {
        for (Map.Entry<Long, Long> visit : after.byVisit().entrySet()) {
            Long waitedBefore = before.byVisit().get(visit.getKey());
            if (waitedBefore != null) {
                assertThat(visit.getValue())
                        .as("wait of visit %s, seed %s", Long.toHexString(visit.getKey()), seed)
                        .isLessThanOrEqualTo(waitedBefore);
            }
        }
    }
}
