package org.careshed.report.plot;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;

/**
 * As many engines as draw at once: each thread takes an idle one and gives it back. A chart is the same whichever engine draws
 * it, and after whatever other charts.
 */
public final class ChartEngines {
    private final Queue<ChartEngine> idle = new ConcurrentLinkedQueue<>();

    /** What becomes of each thing with an engine, in the order of the things, all processors at work. */
    public <T, R> List<R> each(List<T> things, BiFunction<ChartEngine, T, R> draw) {
        return things.parallelStream().map(thing -> one(thing, draw)).toList();
    }

    private <T, R> R one(T thing, BiFunction<ChartEngine, T, R> draw) {
        ChartEngine known = idle.poll();
        ChartEngine engine = known == null ? ChartEngine.start() : known;
        R drawn = draw.apply(engine, thing);
        idle.add(engine); // not after a fault: who knows what it left behind
        return drawn;
    }
}
