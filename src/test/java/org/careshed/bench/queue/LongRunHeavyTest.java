package org.careshed.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.Facts;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("heavy")
class LongRunHeavyTest {

    private static final long CUSTOMERS = 3_400_000;
    private static final int PARTS = 10;
    private static final long MEGABYTE = 1 << 20;

    /** Counts without keeping anything. */
    private static final class Events implements PatientArrives, ServiceStarts, ServiceEnds {
        private long heard;

        @Override
        public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
            heard++;
        }

        @Override
        public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
            heard++;
        }

        @Override
        public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
            heard++;
        }
    }

    @Test
    void tenMillionEventsLeaveNothingBehind() {
        County county = CountyBuilder.build(QueueScenario.of(1, CUSTOMERS));
        long lengthMs = county.scenario().calendar().lengthMs();
        Events events = new Events();
        List<Long> used = new ArrayList<>();
        RunControl look = doneMs -> {
            if (doneMs >= (used.size() + 1) * lengthMs / PARTS) {
                used.add(usedBytes());
            }
            return true;
        };
        new World(county, 1, 0, List.of(), Facts.to(List.of(events))).run(look);

        assertThat(events.heard).isGreaterThan(10_000_000);
        assertThat(used).hasSize(PARTS).allMatch(bytes -> bytes < 512 * MEGABYTE);
        // the first tenth loads classes and fills buffers
        assertThat(used.get(PARTS - 1) - used.get(1)).isLessThan(MEGABYTE);
    }

    private static long usedBytes() {
        System.gc(); // what is left afterwards is what somebody holds
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
