package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Roads and speeds (relations M37 and M38) on the travel tables of made-up counties. */
class TravelRelationsTest {

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(61L, seed -> seed + 1).limit(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aNewRoadLengthensNoWay(long seed) {
        ScenarioText text = RandomCounty.of(seed);
        County before = county(text, "before");
        County after = county(text.withRow("roads", "hermitage,city,3.0 km,expressway,test,C,"), "after");
        boolean shorter = false;
        for (int place = 0; place < before.scenario().places().size(); place++) {
            for (int facility = 0; facility < before.facilities(); facility++) {
                long beforeMs = before.travel().ms(place, facility);
                long afterMs = after.travel().ms(place, facility);
                assertThat(afterMs).isLessThanOrEqualTo(beforeMs);
                shorter |= afterMs < beforeMs;
            }
        }
        assertThat(shorter).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twiceTheSpeedIsHalfTheWay(long seed) {
        ScenarioText text = RandomCounty.of(seed).with("travel/door", "0 min");
        County slow = county(text, "slow");
        County fast = county(
                text.with("travel/speeds/lane", "50 km/h")
                        .with("travel/speeds/county", "84 km/h")
                        .with("travel/speeds/expressway", "150 km/h"),
                "fast");
        for (int place = 0; place < slow.scenario().places().size(); place++) {
            for (int facility = 0; facility < slow.facilities(); facility++) {
                long halfMs = slow.travel().ms(place, facility) / 2;
                assertThat(fast.travel().ms(place, facility)).isBetween(halfMs - 10, halfMs + 10);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void waysKeepTheTriangle(long seed) {
        County county = county(RandomCounty.of(seed).with("travel/door", "0 min"), "triangle");
        List<Integer> placeOf =
                java.util.Arrays.stream(county.placeOf()).boxed().toList();
        for (int place = 0; place < county.scenario().places().size(); place++) {
            for (int a = 0; a < county.facilities(); a++) {
                for (int b = 0; b < county.facilities(); b++) {
                    long direct = county.travel().ms(place, b);
                    long over = county.travel().ms(place, a) + county.travel().ms(placeOf.get(a), b);
                    assertThat(direct).isLessThanOrEqualTo(over).isNotEqualTo(TravelTable.UNREACHABLE);
                }
                assertThat(county.travel().ms(placeOf.get(a), a)).isZero();
            }
        }
    }

    private County county(ScenarioText text, String name) {
        return Runs.prepared(text, folder.resolve(name)).county();
    }
}
