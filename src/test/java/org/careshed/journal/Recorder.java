package org.careshed.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.careshed.quantity.Ticks;

/**
 * Writes down every fact, for stories that assert on the whole list. Facts come facility by facility; the recorder
 * sorts them by time, then kind (in the order of {@link Kind}), then key of the visit, then as told.
 */
public final class Recorder
        implements NeedArises,
                CareForgone,
                FacilityChosen,
                PatientArrives,
                WaitBegins,
                PatientTurnedAway,
                ServiceStarts,
                ServiceEnds,
                ConsultationBegins,
                PatientLeaves,
                PoolStaffed,
                DayEnds,
                WarmUpEnds,
                RunEnds {

    /** Kinds of fact, in the order in which facts of one instant are listed. */
    public enum Kind {
        DayEnds,
        WarmUpEnds,
        PoolStaffed,
        NeedArises,
        CareForgone,
        FacilityChosen,
        ServiceEnds,
        PatientLeaves,
        PatientArrives,
        WaitBegins,
        PatientTurnedAway,
        ServiceStarts,
        ConsultationBegins,
        RunEnds
    }

    /**
     * One fact. Its text reads {@code PatientArrives[at=08:00:00.000, facility=0, visit=7, ...]}.
     *
     * @param visit key of the visit, 0 where the fact has none
     * @param before what the text says before the visit's key
     * @param after what it says after it
     */
    public record Fact(long atMs, Kind kind, boolean hasVisit, long visit, String before, String after) {
        @Override
        public String toString() {
            return text(Long.toString(visit));
        }

        private String text(String visitName) {
            return kind + "[at=" + clock(atMs) + before + (hasVisit ? ", visit=" + visitName : "") + after + "]";
        }
    }

    private static final Comparator<Fact> ORDER =
            Comparator.comparingLong(Fact::atMs).thenComparing(Fact::kind).thenComparingLong(Fact::visit);

    private final List<Fact> told = new ArrayList<>();

    /** All facts in order. */
    public List<Fact> facts() {
        List<Fact> sorted = new ArrayList<>(told);
        sorted.sort(ORDER);
        return sorted;
    }

    /** The facts of some kinds in order. */
    public List<Fact> facts(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return facts().stream().filter(fact -> wanted.contains(fact.kind())).toList();
    }

    /** All facts in order, as text. */
    public List<String> story() {
        return facts().stream().map(Fact::toString).toList();
    }

    /** The facts of some kinds (of all, if none is named) in order, as text, with visits numbered as they appear: 1, 2 ... */
    public List<String> numbered(Kind... kinds) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<Fact> facts = facts();
        facts.stream().filter(Fact::hasVisit).forEach(fact -> numbers.putIfAbsent(fact.visit(), numbers.size() + 1));
        List<Kind> wanted = kinds.length == 0 ? List.of(Kind.values()) : List.of(kinds);
        return facts.stream()
                .filter(fact -> wanted.contains(fact.kind()))
                .map(fact -> fact.text("" + numbers.get(fact.visit())))
                .toList();
    }

    /** How a time is written: {@code 08:30:00.000}, from the second day on {@code 1 d 08:30:00.000}. */
    public static String clock(long atMs) {
        long day = Math.floorDiv(atMs, Ticks.DAY);
        long ms = Math.floorMod(atMs, Ticks.DAY);
        return (day == 0 ? "" : day + " d ")
                + String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d.%03d",
                        ms / Ticks.HOUR,
                        ms / Ticks.MINUTE % 60,
                        ms / Ticks.SECOND % 60,
                        ms % 1000);
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        add(Kind.NeedArises, atMs, ", resident=" + resident + ", condition=" + condition);
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        add(Kind.CareForgone, atMs, ", resident=" + resident + ", condition=" + condition + ", reason=" + reason);
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        String who = ", resident=" + resident + ", condition=" + condition;
        add(Kind.FacilityChosen, atMs, who + ", facility=" + facility + ", travelMs=" + travelMs);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        String after = ", resident=" + resident + ", condition=" + condition;
        add(Kind.PatientArrives, atMs, ", facility=" + facility, visit, after);
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        add(Kind.WaitBegins, atMs, at(facility, pool), visit, ", step=" + step);
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        add(Kind.PatientTurnedAway, atMs, at(facility, pool), visit, ", step=" + step);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        String after = ", step=" + step + ", waitedMs=" + waitedMs + ", lastsMs=" + lastsMs;
        add(Kind.ServiceStarts, atMs, at(facility, pool), visit, after);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        add(Kind.ServiceEnds, atMs, at(facility, pool), visit, ", step=" + step + ", lastedMs=" + lastedMs);
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        String after = ", condition=" + condition + ", waitedMs=" + waitedMs;
        add(Kind.ConsultationBegins, atMs, ", facility=" + facility, visit, after);
    }

    @Override
    public void patientLeaves(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int branch,
            long arrivedMs,
            long waitedMs) {
        String who = ", resident=" + resident + ", condition=" + condition + ", branch=" + branch;
        String after = who + ", arrivedMs=" + arrivedMs + ", waitedMs=" + waitedMs;
        add(Kind.PatientLeaves, atMs, ", facility=" + facility, visit, after);
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
        add(Kind.PoolStaffed, atMs, at(facility, pool) + ", servers=" + servers + ", inHours=" + inHours);
    }

    @Override
    public void dayEnds(long atMs, int day) {
        add(Kind.DayEnds, atMs, ", day=" + day);
    }

    @Override
    public void warmUpEnds(long atMs) {
        add(Kind.WarmUpEnds, atMs, "");
    }

    @Override
    public void runEnds(long atMs) {
        add(Kind.RunEnds, atMs, "");
    }

    private static String at(int facility, int pool) {
        return ", facility=" + facility + ", pool=" + pool;
    }

    private void add(Kind kind, long atMs, String details) {
        told.add(new Fact(atMs, kind, false, 0, details, ""));
    }

    private void add(Kind kind, long atMs, String before, long visit, String after) {
        told.add(new Fact(atMs, kind, true, visit, before, after));
    }
}
