package org.careshed.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.careshed.journal.Facts;

/** A hand-written run: facts of facilities, told in time order or, as the county does, facility by facility. */
final class Script {

    private record Line(long atMs, int facility, Consumer<Facts> fact) {}

    private final List<Line> lines = new ArrayList<>();

    /** One fact. */
    Script fact(long atMs, int facility, Consumer<Facts> fact) {
        lines.add(new Line(atMs, facility, fact));
        return this;
    }

    /** A patient who comes, waits for one pool, is served and leaves; waits and services in milliseconds. */
    Script visit(
            int facility, int pool, int step, long visit, int who, int kind, long atMs, long waitMs, long lastsMs) {
        fact(atMs, facility, facts -> facts.patientArrives(atMs, facility, visit, who, kind));
        if (waitMs > 0) {
            fact(atMs, facility, facts -> facts.waitBegins(atMs, facility, pool, visit, step));
        }
        long startMs = atMs + waitMs;
        fact(startMs, facility, facts -> {
            facts.serviceStarts(startMs, facility, pool, visit, step, waitMs, lastsMs);
            facts.consultationBegins(startMs, facility, visit, kind, waitMs);
        });
        long endMs = startMs + lastsMs;
        return fact(endMs, facility, facts -> {
            facts.serviceEnds(endMs, facility, pool, visit, step, lastsMs);
            facts.patientLeaves(endMs, facility, visit, who, kind, 0, atMs, waitMs);
        });
    }

    /** Tells it in order of time, with the warm-up's end, the ends of days and the run's end. */
    void tellByTime(Facts facts) {
        tell(facts, Comparator.comparingLong(Line::atMs));
    }

    /** Tells each day facility by facility. */
    void tellByFacility(Facts facts) {
        tell(facts, Comparator.comparingInt(Line::facility).thenComparingLong(Line::atMs));
    }

    private void tell(Facts facts, Comparator<Line> order) {
        long midnight = TestCounty.tuesday(0, 0);
        tell(
                facts,
                lines.stream()
                        .filter(line -> line.atMs() < midnight)
                        .sorted(order)
                        .toList());
        facts.dayEnds(midnight, 0);
        facts.warmUpEnds(midnight);
        tell(
                facts,
                lines.stream()
                        .filter(line -> line.atMs() >= midnight)
                        .sorted(order)
                        .toList());
        facts.dayEnds(TestCounty.end(), 1);
        facts.runEnds(TestCounty.end());
    }

    private static void tell(Facts facts, List<Line> lines) {
        lines.forEach(line -> line.fact().accept(facts));
    }
}
