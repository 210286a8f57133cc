package org.careshed.people;

import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.reform.Prescriptions;

/**
 * When managed residents come for their drugs, and whether they go where they got the last ones. Refill k of a resident
 * falls due at
 *
 * <pre>
 * phase + (k - 1) * interval + jitter(k),   phase uniform in the interval, jitter uniform in +/- the stated one
 * </pre>
 *
 * <p>all keyed by (world, resident, k), so that no refill ever moves or renumbers another; those that would fall before
 * time 0 do not happen. A refill goes with the stated probability to the provider of the last one, if its doors are open
 * today; otherwise it is a choice like any other, and who is chosen is the provider from then on. A refill that falls due
 * while the drugs of a long prescription last past the next one is skipped; the calendar does not move for it.
 */
public final class Refills {

    /** Hears of each refill of a day. */
    public interface Handler {
        /**
         * @param atMs when it falls due, milliseconds after time 0
         * @param condition the condition that a refill is, an index
         * @param key key of the refill: all its luck derives from it
         */
        void refill(long atMs, int resident, int condition, long key);
    }

    private static final long REFILL = Keys.id("refill");
    private static final long PHASE = Keys.id("refill-phase");
    private static final long JITTER = Keys.id("refill-jitter");
    private static final long LONG = Keys.id("long-prescription");
    private static final long SAME = Keys.id("refill-at-the-same-provider");

    private final County county;
    private final long world;
    private final int condition;
    private final long everyMs;
    private final long jitterMs;
    private final double sameProvider;
    private final Prescriptions prescriptions;
    private final DayLists lists;

    /** By resident, the day until which the drugs of a long prescription last; empty until there was one. */
    private short[] lastsUntil;

    /**
     * The refills of one world; none in a scenario without.
     *
     * @throws IllegalArgumentException if the jitter is more than half the interval, so that refills could overtake
     */
    public Refills(County county, long world) {
        this.county = county;
        this.world = world;
        ChronicCare chronic = county.scenario().arrangements().chronic();
        Optional<ChronicCare.Refills> refills = chronic.refills();
        condition = refills.map(r -> county.kinds().indexOf(r.condition())).orElse(-1);
        everyMs = refills.map(ChronicCare.Refills::everyMs).orElse(Ticks.DAY);
        jitterMs = refills.map(ChronicCare.Refills::jitterMs).orElse(0L);
        sameProvider = sameProvider(county);
        prescriptions = prescriptions(county);
        lastsUntil = new short[0];
        Require.that(jitterMs <= everyMs / 2, "refills may fall due at most half an interval early or late");
        int residents = county.population().size();
        int days = county.scenario().calendar().days();
        lists = new DayLists(residents, refills.isPresent() ? managed() : 0, days);
        if (refills.isPresent()) {
            for (int resident = 0; resident < residents; resident++) {
                if (Illness.managed(county.population().illness(resident))) {
                    putFrom(resident, 0, 0);
                }
            }
        }
    }

    private Refills(Refills other, County county, double sameProvider, DayLists lists, short[] lastsUntil) {
        this.county = county;
        world = other.world;
        condition = other.condition;
        everyMs = other.everyMs;
        jitterMs = other.jitterMs;
        this.sameProvider = sameProvider;
        prescriptions = prescriptions(county);
        this.lists = lists;
        this.lastsUntil = lastsUntil;
    }

    /** An independent copy. */
    public Refills copy() {
        return new Refills(this, county, sameProvider, lists.copy(), lastsUntil.clone());
    }

    /** The same refills under another edition of the county. */
    public Refills under(County now) {
        return new Refills(this, now, sameProvider(now), lists, lastsUntil);
    }

    private static double sameProvider(County county) {
        return county.scenario()
                .arrangements()
                .chronic()
                .refills()
                .map(ChronicCare.Refills::sameProvider)
                .orElse(0.0);
    }

    private static Prescriptions prescriptions(County county) {
        return county.scenario().reforms().get(Prescriptions.class).orElse(Prescriptions.NONE);
    }

    /**
     * At night: a refill took place. Returns whether it was a long prescription.
     *
     * @param key of the refill
     */
    public boolean prescribed(int resident, int facility, long key, long atMs) {
        boolean longer = prescriptions.share() > 0
                && Keys.uniform(Keys.of(key, LONG)) < prescriptions.share()
                && prescriptions.facilities().contains(county.facility(facility).id());
        if (longer) {
            if (lastsUntil.length == 0) {
                lastsUntil = new short[county.population().size()];
            }
            lastsUntil[resident] = (short) Ticks.day(atMs + prescriptions.lengthMs());
        }
        return longer;
    }

    /** Whether drugs at home last until the refill after the one that falls due now. */
    private boolean lasts(int resident, long dueMs) {
        return lastsUntil.length > 0 && lastsUntil[resident] >= Ticks.day(dueMs + everyMs);
    }

    /** Tells the refills of a day, in the order of resident index. */
    public void today(int day, Handler handler) {
        int n = lists.take(day);
        long startMs = day * Ticks.DAY;
        for (int i = 0; i < n; i++) {
            int resident = lists.resident(i);
            int ordinal = lists.ordinal(i);
            long atMs = startMs + lists.msOfDay(i);
            while (atMs < startMs + Ticks.DAY) {
                if (!lasts(resident, atMs)) {
                    handler.refill(atMs, resident, condition, Keys.of(residentKey(resident), ordinal));
                }
                ordinal++;
                atMs = Math.max(atMs, dueMs(resident, ordinal));
            }
            lists.put(resident, ordinal, atMs);
        }
    }

    /** The provider of the resident's last refill if this one goes there too; {@link Memories#NONE} if it is to be chosen. */
    public int keeps(Memories memories, int resident, long key, int day) {
        int facility = memories.refillsAt(resident);
        boolean keeps = facility != Memories.NONE
                && Keys.uniform(Keys.of(key, SAME)) < sameProvider
                && county.treats(facility, condition)
                && county.travel().ms(county.population().place(resident), facility) != TravelTable.UNREACHABLE
                && !county.doors().on(facility, day).isEmpty();
        return keeps ? facility : Memories.NONE;
    }

    /** At night: a long illness was found, and the resident's refills begin with the first that falls due later. */
    public void begin(int resident, long atMs) {
        if (condition >= 0) {
            putFrom(resident, 0, (Ticks.day(atMs) + 1) * Ticks.DAY);
        }
    }

    private int managed() {
        int managed = 0;
        for (int resident = 0; resident < county.population().size(); resident++) {
            managed += Illness.managed(county.population().illness(resident)) ? 1 : 0;
        }
        return managed;
    }

    /** The resident's first refill from an ordinal on that falls due at a time or later. */
    private void putFrom(int resident, int first, long fromMs) {
        int ordinal = first;
        while (dueMs(resident, ordinal) < fromMs) {
            ordinal++;
        }
        lists.put(resident, ordinal, dueMs(resident, ordinal));
    }

    private long dueMs(int resident, int ordinal) {
        long key = residentKey(resident);
        long phaseMs = (long) (Keys.uniform(Keys.of(key, PHASE)) * everyMs);
        double jitter = 2 * Keys.uniform(Keys.of(Keys.of(key, ordinal), JITTER)) - 1;
        return phaseMs + (ordinal - 1L) * everyMs + (long) (jitter * jitterMs);
    }

    private long residentKey(int resident) {
        return Keys.of(Keys.of(world, county.population().key(resident)), REFILL);
    }
}
