package org.careshed.bench;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.language.Text;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;

/**
 * Live state a resident: the heap after a collection with a living county of N residents, less that with N/2, over N/2.
 * County and world both count; the facilities are the same in both, and have seen some weeks, so that their lists are
 * as long as they get.
 */
final class MemoryBench {

    private static final long SEED = 1;
    private static final int COLLECTIONS = 3;

    private MemoryBench() {}

    static void run(BenchReport report, boolean quick) {
        report.title(Text.of("Live state of a resident", "每位居民的运行状态"));
        int residents = quick ? 400_000 : 800_000;
        int days = 28;
        CountyDay whole = CountyDay.named("450k").scaledTo(residents, days);
        liveBytes(whole.scaledTo(1_000, days));
        long half = liveBytes(whole.scaledTo(residents / 2, days));
        long all = liveBytes(whole);
        report.value("bytes_per_resident", (all - half) / (residents / 2.0));
    }

    private static long liveBytes(CountyDay workload) {
        long before = usedBytes();
        County county = CountyDayScenario.build(workload, SEED);
        World world = new World(county, SEED, 0, List.of(), Facts.none());
        world.run(workload.days() * Ticks.DAY / 2, World.WINDOW_MS, RunControl.NONE);
        long bytes = usedBytes() - before;
        Reference.reachabilityFence(world);
        return bytes;
    }

    private static long usedBytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
