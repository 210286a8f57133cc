package org.careshed.people;

import java.util.Arrays;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.county.Population;
import org.careshed.people.known.Habits;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Level;
import org.careshed.scenario.Memory;

/**
 * What residents remember, in columns: usual provider, provider of the refills, own last wait, trust in each level of
 * care, and how their long illnesses stand. Read by choices in the morning, written only at night in an order that the
 * caller fixes: within a day nobody's memory changes.
 *
 * <ul>
 *   <li>The usual provider is the facility of the last contact that was not an emergency.
 *   <li>Trust in a level moves by {@code gained * (1 - trust)} when a need was resolved there, and by {@code -lost * trust}
 *       when the patient left or was sent home unresolved; in steps of 1/255, at least one, so that rates below about
 *       0.01 are not told apart.
 *   <li>A contracted resident's doctor is at the grassroots facility nearest home, by door-to-door time and then by id.
 * </ul>
 *
 * <p>In a scenario without memory nobody has a usual provider or an own wait, and trust stays where it starts.
 */
public final class Memories implements Habits {

    /** No facility. */
    public static final int NONE = -1;

    private static final int LEVELS = Level.values().length;
    private static final int FULL = 255;
    private static final long BYTE = 0xff;
    private static final int LAST_WAIT = 32;
    private static final int ILLNESS = 40;
    private static final int USUAL = 48;
    private static final long CONTROL = Keys.id("control-after-refill");
    private static final long COUNSELLED = Keys.id("control-after-follow-up");
    private static final long FOUND = Keys.id("illness-found");

    private final Population population;
    private final FamilyDoctors doctors;
    private final Memory memory;
    private final ChronicCare chronic;
    private final int trustAtStart;

    /** How far trust has moved since the start, by trust. */
    private final double[] moved;

    private final boolean ill;

    /** Residents whom a campaign signed, a bit each; empty without one. */
    private final long[] signed;

    /**
     * A word a resident, since whoever asks for one memory asks for others, and memory is slow: trust in each level in bits 0
     * to 31, last wait in bits 32 to 39, illness in bits 40 to 47, usual provider in bits 48 to 63.
     */
    private final long[] mind;

    private final short[] refillsAt;

    /** Everybody's memory before the first day, when nobody has been anywhere. */
    public Memories(County county) {
        population = county.population();
        doctors = new FamilyDoctors(county);
        signed = Signatures.of(county);
        memory = county.scenario().arrangements().memory();
        chronic = county.scenario().arrangements().chronic();
        trustAtStart = (int) Math.round(memory.trustAtStart() * FULL);
        moved = new double[FULL + 1];
        Arrays.setAll(moved, trust -> (trust - trustAtStart) / (double) FULL);
        ill = !chronic.diseases().isEmpty();
        mind = new long[memory.remembers() || ill ? population.size() : 0];
        long fresh = (long) NONE << USUAL | (WaitScale.NEVER & BYTE) << LAST_WAIT;
        for (int level = 0; level < LEVELS; level++) {
            fresh |= (long) trustAtStart << level * Byte.SIZE;
        }
        for (int resident = 0; resident < mind.length; resident++) {
            mind[resident] = fresh | (ill ? (long) population.illness(resident) << ILLNESS : 0);
        }
        refillsAt = new short[chronic.refills().isPresent() ? population.size() : 0];
        Arrays.fill(refillsAt, (short) NONE);
    }

    private Memories(Memories other, County now) {
        population = now.population();
        doctors = new FamilyDoctors(now);
        signed = Signatures.of(now);
        memory = now.scenario().arrangements().memory();
        chronic = now.scenario().arrangements().chronic();
        trustAtStart = other.trustAtStart;
        moved = other.moved;
        ill = other.ill;
        mind = other.mind;
        refillsAt = other.refillsAt;
    }

    private Memories(Memories other) {
        population = other.population;
        doctors = other.doctors;
        signed = other.signed;
        memory = other.memory;
        chronic = other.chronic;
        trustAtStart = other.trustAtStart;
        moved = other.moved;
        ill = other.ill;
        mind = other.mind.clone();
        refillsAt = other.refillsAt.clone();
    }

    /** An independent copy. */
    public Memories copy() {
        return new Memories(this);
    }

    /** The same memories under another edition of the county; this object is not to be used any more. */
    public Memories under(County now) {
        return new Memories(this, now);
    }

    /** Whether residents have a usual provider, an own wait and trust at all. */
    @Override
    public boolean remembers() {
        return memory.remembers();
    }

    /** The facility of the resident's last contact that was not an emergency, or {@link #NONE}. */
    @Override
    public int usual(int resident) {
        return memory.remembers() ? (int) (mind[resident] >> USUAL) : NONE;
    }

    /** Where a contracted resident has the family doctor; {@link #NONE} without a contract. */
    @Override
    public int familyDoctor(int resident) {
        return population.contract(resident) || bound(resident) ? doctors.of(population.place(resident)) : NONE;
    }

    /** Whether a campaign signed the resident, who had no contract before. */
    @Override
    public boolean bound(int resident) {
        return signed.length > 0 && (signed[resident >> Signatures.WORD] >>> resident & 1) == 1;
    }

    /** The facility of the resident's last refill, or {@link #NONE}. */
    public int refillsAt(int resident) {
        return refillsAt.length == 0 ? NONE : refillsAt[resident];
    }

    /** Whether the resident has waited anywhere yet. */
    @Override
    public boolean hasWaited(int resident) {
        return memory.remembers() && (byte) at(resident, LAST_WAIT) != WaitScale.NEVER;
    }

    /** The resident's own last wait before consultation, minutes, to about 5 %; 0 for who has not waited. */
    @Override
    public double lastWaitMinutes(int resident) {
        return memory.remembers() ? WaitScale.minutes((byte) at(resident, LAST_WAIT)) : 0;
    }

    /** The resident's trust in a level of care, the ordinal of {@link Level}; 0 to 1. */
    public double trust(int resident, int level) {
        return memory.remembers() ? at(resident, level * Byte.SIZE) / (double) FULL : memory.trustAtStart();
    }

    /** How far trust has moved since the start, -1 to 1: what utilities use. */
    @Override
    public double trustMoved(int resident, int level) {
        return memory.remembers() ? moved[at(resident, level * Byte.SIZE)] : 0;
    }

    /** The state of the resident's long illnesses, all in one: see {@link Illness}. */
    public int illness(int resident) {
        return ill ? at(resident, ILLNESS) : 0;
    }

    /** A word of the resident's, to have it at hand when it is asked for; it means nothing. */
    public long glance(int resident) {
        return (mind.length == 0 ? 0 : mind[resident]) + refillsAt(resident);
    }

    /** Before the first day: where the resident has usually been, and been for refills; {@link #NONE} for nowhere. */
    void beginAt(int resident, int usualFacility, int refillFacility) {
        if (memory.remembers()) {
            usual(resident, usualFacility);
        }
        if (refillsAt.length > 0) {
            refillsAt[resident] = (short) refillFacility;
        }
    }

    /** At night: a contact that was not an emergency, with its wait; says nothing about trust. */
    public void visited(int resident, int facility, long waitedMs) {
        if (memory.remembers()) {
            usual(resident, facility);
            put(resident, LAST_WAIT, WaitScale.code(waitedMs));
        }
    }

    /** At night: a contact that was not an emergency and resolved the need. */
    public void treated(int resident, int facility, int level, long waitedMs) {
        visited(resident, facility, waitedMs);
        resolved(resident, level);
    }

    /** At night: a need was resolved at a level, whatever the way there. */
    public void resolved(int resident, int level) {
        if (memory.remembers()) {
            int trust = at(resident, level * Byte.SIZE);
            put(resident, level * Byte.SIZE, trust + steps(FULL - trust, memory.trustGained()));
        }
    }

    /** At night: the patient left without a consultation, or was sent home unresolved. */
    public void failed(int resident, int level) {
        if (memory.remembers()) {
            int trust = at(resident, level * Byte.SIZE);
            put(resident, level * Byte.SIZE, trust - steps(trust, memory.trustLost()));
        }
    }

    /**
     * At night: a refill.
     *
     * @param sameAsBefore whether it was where the last one was: then each managed disease may come under control,
     *     otherwise control may be lost
     * @param key of the refill
     */
    public void refilled(int resident, int facility, boolean sameAsBefore, long key) {
        if (refillsAt.length > 0) {
            refillsAt[resident] = (short) facility;
        }
        if (!ill) {
            return;
        }
        int from = sameAsBefore ? Illness.MANAGED : Illness.CONTROLLED;
        int to = sameAsBefore ? Illness.CONTROLLED : Illness.MANAGED;
        double probability =
                sameAsBefore ? chronic.control().gained() : chronic.control().lost();
        change(resident, Keys.of(key, CONTROL), from, to, probability);
    }

    /** At night: a planned contact about long illnesses; each that is managed may come under control. */
    public void counselled(int resident, long key, double gained) {
        change(resident, Keys.of(key, COUNSELLED), Illness.MANAGED, Illness.CONTROLLED, gained);
    }

    /** At night: an examination; each illness nobody knew of may be found and managed. Returns whether refills begin. */
    public boolean found(int resident, long key, double probability) {
        boolean before = Illness.managed(illness(resident));
        change(resident, Keys.of(key, FOUND), Illness.UNMANAGED, Illness.MANAGED, probability);
        return !before && Illness.managed(illness(resident));
    }

    private void change(int resident, long draw, int from, int to, double probability) {
        for (int disease = 0; ill && disease < chronic.diseases().size(); disease++) {
            int all = at(resident, ILLNESS);
            if (Illness.state(all, disease) == from && Keys.uniform(Keys.of(draw, disease)) < probability) {
                put(resident, ILLNESS, Illness.with(all, disease, to));
            }
        }
    }

    /** A share of a distance in whole steps, at least one if there is any of both. */
    private static int steps(int distance, double share) {
        int steps = (int) Math.round(distance * share);
        return distance > 0 && share > 0 ? Math.max(1, steps) : 0;
    }

    /** The byte of a resident's word that begins at a bit. */
    private int at(int resident, int bit) {
        return (int) (mind[resident] >>> bit & BYTE);
    }

    private void put(int resident, int bit, int value) {
        mind[resident] = mind[resident] & ~(BYTE << bit) | (value & BYTE) << bit;
    }

    private void usual(int resident, int facility) {
        mind[resident] = mind[resident] & ((1L << USUAL) - 1) | (long) facility << USUAL;
    }
}
