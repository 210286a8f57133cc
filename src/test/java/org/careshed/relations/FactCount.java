package org.careshed.relations;

import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.journal.CareForgone;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.NeedArises;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.WaitBegins;

/** Counts what happens after the warm-up, as {@code figures} in {@code src/test/python/crosscheck.py} does. */
final class FactCount
        implements NeedArises, CareForgone, PatientArrives, WaitBegins, ServiceEnds, ConsultationBegins, PoolStaffed {

    private final County county;
    private final long fromMs;
    private final Map<String, Long> counted = new TreeMap<>();

    FactCount(County county) {
        this.county = county;
        fromMs = county.scenario().calendar().warmUpMs();
    }

    Map<String, Long> counted() {
        return counted;
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        add(atMs, "need", 1);
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        add(atMs, "forgone", 1);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        add(atMs, "arrives", 1);
        add(atMs, "arrives " + tier(facility), 1);
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        add(atMs, "waits", 1);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        add(atMs, "busy", lastedMs);
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        add(atMs, "waited " + tier(facility), waitedMs);
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
        add(atMs, "staffed", 1);
    }

    private String tier(int facility) {
        return county.tier(facility).id();
    }

    private void add(long atMs, String figure, long amount) {
        if (atMs >= fromMs) {
            counted.merge(figure, amount, Long::sum);
        }
    }
}
