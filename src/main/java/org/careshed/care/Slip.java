package org.careshed.care;

import org.careshed.journal.Channel;
import org.careshed.journal.Origin;

/**
 * The paper that travels with a patient through an episode, packed into one {@code long}: why this contact takes place,
 * its number, how the patient comes, where the episode began, how often the contact was tried, how often the need came
 * back unresolved, whether it was met before, whether the patient holds a referral to where the contact takes place,
 * whether the patient chose that place, and which results are on record. Functions over {@code long}; a slip is never an object.
 */
public final class Slip {

    private static final Origin[] ORIGINS = Origin.values();
    private static final Channel[] CHANNELS = Channel.values();

    /** No facility: the episode has had no contact yet. */
    public static final int NOWHERE = -1;

    /** Most contacts that a slip can count. */
    public static final int MOST_CONTACTS = 32;

    private static final int ORIGIN = 0;
    private static final int CHANNEL = 4;
    private static final int CONTACT = 7;
    private static final int TRY = 12;
    private static final int RETURNS = 16;
    private static final int FIRST = 20;
    private static final int FROM = 33;
    private static final int MET = 46;
    private static final int REFERRED = 47;
    private static final int CHOSEN = 48;
    private static final int EXAMINED = 49;
    private static final int KNOWN = 54;
    private static final int SESSION = 59;
    private static final int CHANNEL_MASK = 7;
    private static final int RESULTS_MASK = 31;
    private static final int SESSION_MASK = 15;
    private static final int FACILITY_MASK = (1 << 13) - 1;

    private Slip() {}

    /** The slip of an episode's first contact: number 0, first try, begun nowhere yet. */
    public static long first(Origin origin, Channel channel) {
        return by((long) origin.ordinal() << ORIGIN, channel);
    }

    /**
     * The slip of the next contact of the episode (at most 31): one more contact, the first try of it, at a place that
     * nobody has chosen yet. A referral is held on to.
     */
    public static long next(long slip, Origin origin, Channel channel) {
        long numbered = with(slip, CONTACT, MOST_CONTACTS - 1, Math.min(MOST_CONTACTS - 1, contact(slip) + 1));
        long fresh = with(chosen(numbered, false), TRY, 15, 0);
        return by(with(fresh, ORIGIN, 15, origin.ordinal()), channel);
    }

    /** The same contact, come to by another channel, and by no visiting session. */
    public static long by(long slip, Channel channel) {
        return with(with(slip, SESSION, SESSION_MASK, 0), CHANNEL, CHANNEL_MASK, channel.ordinal());
    }

    /** The same contact, come to by a slot of a visiting session, by its number at the host, 0 to 14. */
    public static long bySession(long slip, int session) {
        return with(by(slip, Channel.SPECIALIST), SESSION, SESSION_MASK, session + 1L);
    }

    /** Number at the host of the visiting session of this contact, or {@link #NOWHERE}. */
    public static int session(long slip) {
        return ((int) (slip >>> SESSION) & SESSION_MASK) - 1;
    }

    /** One more try (at most 15). */
    public static long tried(long slip) {
        return with(slip, TRY, 15, Math.min(15, tries(slip) + 1));
    }

    /** The same contact, for the same reason, tried again by another channel. */
    public static long again(long slip, Channel channel) {
        return by(tried(slip), channel);
    }

    /** Whether the patient holds a referral to the facility of this contact. */
    public static boolean isReferred(long slip) {
        return (slip >>> REFERRED & 1) == 1;
    }

    /** The patient is given a referral, or loses it by going to a place that it does not name. */
    public static long referred(long slip, boolean isReferred) {
        return with(slip, REFERRED, 1, isReferred ? 1 : 0);
    }

    /** Whether the resident chose the facility of this contact. */
    public static boolean isChosen(long slip) {
        return (slip >>> CHOSEN & 1) == 1;
    }

    /** The resident chose the facility of this contact, or somebody or something else settled it. */
    public static long chosen(long slip, boolean isChosen) {
        return with(slip, CHOSEN, 1, isChosen ? 1 : 0);
    }

    /** Whether the need was met by a contact before, so that this one only follows it up. */
    public static boolean isMet(long slip) {
        return (slip >>> MET & 1) == 1;
    }

    /** The need was met, or is found not to be. */
    public static long met(long slip, boolean isMet) {
        return with(slip, MET, 1, isMet ? 1 : 0);
    }

    /** An examination was done at this contact and its result is on record; examinations are numbered 0 to 4. */
    public static long examined(long slip, int examination) {
        return slip | 1L << EXAMINED + examination;
    }

    /** Results of the contact before are known from now on, beside those known already. */
    public static long resultsKnown(long slip) {
        long known = slip >>> KNOWN & RESULTS_MASK | slip >>> EXAMINED & RESULTS_MASK;
        return with(with(slip, EXAMINED, RESULTS_MASK, 0), KNOWN, RESULTS_MASK, known);
    }

    /** Whether the result of an examination is known from an earlier contact. */
    public static boolean isKnown(long slip, int examination) {
        return (slip >>> KNOWN + examination & 1) == 1;
    }

    /** One more return of an unresolved need (at most 15). */
    public static long returned(long slip) {
        return with(slip, RETURNS, 15, Math.min(15, returns(slip) + 1));
    }

    /** The facility of the episode's first contact, set once. */
    public static long begunAt(long slip, int facility) {
        return firstFacility(slip) == NOWHERE ? with(slip, FIRST, FACILITY_MASK, facility + 1) : slip;
    }

    /** The facility that sends the patient on. */
    public static long sentBy(long slip, int facility) {
        return with(slip, FROM, FACILITY_MASK, facility + 1);
    }

    public static Origin origin(long slip) {
        return ORIGINS[(int) (slip >>> ORIGIN) & 15];
    }

    public static Channel channel(long slip) {
        return CHANNELS[(int) (slip >>> CHANNEL) & CHANNEL_MASK];
    }

    /** Number of this contact within the episode, 0 first. */
    public static int contact(long slip) {
        return (int) (slip >>> CONTACT) & MOST_CONTACTS - 1;
    }

    /** How often this contact was tried before without a consultation. */
    public static int tries(long slip) {
        return (int) (slip >>> TRY) & 15;
    }

    /** How often the need came back unresolved. */
    public static int returns(long slip) {
        return (int) (slip >>> RETURNS) & 15;
    }

    /** Facility of the first contact, or {@link #NOWHERE}. */
    public static int firstFacility(long slip) {
        return ((int) (slip >>> FIRST) & FACILITY_MASK) - 1;
    }

    /** Facility that sent the patient on last, or {@link #NOWHERE}. */
    public static int from(long slip) {
        return ((int) (slip >>> FROM) & FACILITY_MASK) - 1;
    }

    private static long with(long slip, int shift, long mask, long value) {
        return slip & ~(mask << shift) | value << shift;
    }
}
