package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.journal.PoolStaffed;
import org.careshed.model.RunControl;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Resource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Server hours within opening hours are those of the roster, to the millisecond; only overtime depends on patients. */
class RosterRelationsTest {

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(81L, seed -> seed + 1).limit(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void serversAreOnDutyAsRostered(long seed) {
        Prepared prepared = Runs.prepared(RandomCounty.of(seed), folder);
        County county = prepared.county();
        long horizonMs = county.scenario().calendar().horizonMs();
        OnDuty onDuty = new OnDuty();
        prepared.world(0, Facts.to(List.of(onDuty))).run(RunControl.NONE);
        for (int facility = 0; facility < county.facilities(); facility++) {
            for (int pool = 0; pool < county.pools().get(facility).size(); pool++) {
                Resource resource = county.pools().get(facility).get(pool);
                assertThat(onDuty.serverMs(facility, pool, horizonMs))
                        .as("%s/%s", resource.facility(), resource.resource())
                        .isEqualTo(rosteredMs(resource, county.scenario().calendar()));
            }
        }
    }

    private static long rosteredMs(Resource resource, Calendar calendar) {
        long ms = 0;
        for (int day = 0; day < calendar.days(); day++) {
            int servers = resource.servers().on(calendar.date(day));
            for (Hours.Interval open : resource.hours().on(calendar.dayKind(day))) {
                ms += servers * (open.closeMs() - open.openMs());
            }
        }
        return ms;
    }

    /** Adds up servers on duty within hours, pool by pool. */
    private static final class OnDuty implements PoolStaffed {
        private final Map<Integer, long[]> pools = new TreeMap<>();

        @Override
        public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
            long[] sum = pools.computeIfAbsent(64 * facility + pool, unknown -> new long[3]);
            sum[0] += sum[1] * (atMs - sum[2]);
            sum[1] = inHours ? servers : 0;
            sum[2] = atMs;
        }

        long serverMs(int facility, int pool, long endMs) {
            long[] sum = pools.getOrDefault(64 * facility + pool, new long[3]);
            return sum[0] + sum[1] * (endMs - sum[2]);
        }
    }
}
