package org.careshed.people;

import java.util.List;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.people.known.Visiting;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Facility;
import org.careshed.scenario.reform.VisitingSessions;
import org.careshed.scenario.reform.VisitingSessions.Session;

/**
 * The slots of visiting doctors: per session and day of its horizon, how many there are and how many are given away. A
 * slot that nobody took is gone when the session is over. Where no road leads from the doctor's home, no session is held.
 */
public final class VisitingSlots implements Visiting {

    /** Instead of a time: no slot that soon. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int NO_DAY = -1;
    private static final long NO_SHOW = Keys.id("no-show-at-session");

    private final Calendar calendar;
    private final List<Session> sessions;
    private final boolean[] reachable;
    private final int[][] atHost;
    private final int ring;
    private final short[] given;
    private final short[] published;
    private int today;

    /** Before the first morning: every slot is free. */
    public VisitingSlots(County county) {
        this(county, 0);
        publish();
    }

    private VisitingSlots(County county, int today) {
        this.today = today;
        calendar = county.scenario().calendar();
        sessions = VisitingSessions.of(county.scenario()).sessions();
        reachable = new boolean[sessions.size()];
        atHost = new int[sessions.isEmpty() ? 0 : county.facilities()][];
        for (int facility = 0; facility < atHost.length; facility++) {
            atHost[facility] = atHost(county.facility(facility).id());
        }
        int horizon = 0;
        for (int i = 0; i < reachable.length; i++) {
            reachable[i] = isReachable(county, sessions.get(i));
            horizon = Math.max(horizon, sessions.get(i).slots().horizonDays());
        }
        ring = horizon + 1;
        given = new short[reachable.length * ring];
        published = new short[reachable.length];
    }

    private VisitingSlots(VisitingSlots other) {
        calendar = other.calendar;
        sessions = other.sessions;
        reachable = other.reachable;
        atHost = other.atHost;
        ring = other.ring;
        given = other.given.clone();
        published = other.published.clone();
        today = other.today;
    }

    /** An independent copy. */
    public VisitingSlots copy() {
        return new VisitingSlots(this);
    }

    /** The slots of another edition of the county; what was given away before stays given away. */
    public VisitingSlots under(County now) {
        VisitingSlots turned = new VisitingSlots(now, today);
        System.arraycopy(given, 0, turned.given, 0, given.length);
        turned.publish();
        return turned;
    }

    /** Every session of the county, held or not, by number. */
    public List<Session> sessions() {
        return sessions;
    }

    /** The session with a number at its host. */
    public int session(int host, int number) {
        return atHost[host][number];
    }

    /** The number of a session at its host. */
    public int numberAtHost(int host, int session) {
        int number = 0;
        while (atHost[host][number] != session) {
            number++;
        }
        return number;
    }

    /** Slots of a session on a day, free or not; 0 where it is not held that day. */
    public int slots(int session, int day) {
        return reachable[session] ? sessions.get(session).slotsOn(calendar.date(day), calendar.dayKind(day)) : 0;
    }

    /**
     * Takes the first free slot and returns its time, milliseconds after time 0; {@link #NEVER} if there is none.
     *
     * @param fromDay first day, today or later
     * @param lastDay last day; further ahead than the horizon nothing can be booked
     * @param afterMs the slot is later than this
     */
    public long book(int session, int fromDay, int lastDay, long afterMs) {
        int last = Math.min(lastDay, today + sessions.get(session).slots().horizonDays());
        for (int day = fromDay; day <= last; day++) {
            int slots = slots(session, day);
            int at = at(session, day);
            for (int number = given[at]; number < slots; number++) {
                long slotMs = slotMs(session, day, number, slots);
                if (slotMs > afterMs) {
                    given[at] = (short) (number + 1);
                    return slotMs;
                }
            }
        }
        return NEVER;
    }

    @Override
    public boolean hasSlot(int session) {
        return published[session] != NO_DAY;
    }

    @Override
    public int daysToSlot(int session) {
        return published[session];
    }

    /** Whether a patient who booked does not come: a function of the visit's key. */
    public boolean missed(int session, long visit) {
        return Keys.uniform(Keys.of(visit, NO_SHOW))
                < sessions.get(session).slots().noShow();
    }

    /** At the end of a day: another day can be booked, and the first free days are published. */
    public void night(int day) {
        for (int session = 0; session < published.length; session++) {
            given[at(session, day)] = 0;
        }
        today = day + 1;
        publish();
    }

    private void publish() {
        for (int session = 0; session < published.length; session++) {
            published[session] = (short) firstFree(session);
        }
    }

    private int firstFree(int session) {
        int horizon = sessions.get(session).slots().horizonDays();
        for (int ahead = 0; ahead <= horizon; ahead++) {
            if (given[at(session, today + ahead)] < slots(session, today + ahead)) {
                return ahead;
            }
        }
        return NO_DAY;
    }

    private long slotMs(int session, int day, int number, int slots) {
        var times = sessions.get(session).times();
        return day * Ticks.DAY + times.fromMs() + (times.toMs() - times.fromMs()) * number / slots;
    }

    private int at(int session, int day) {
        return session * ring + day % ring;
    }

    private int[] atHost(String facility) {
        return IntStream.range(0, sessions.size())
                .filter(session -> sessions.get(session).host().equals(facility))
                .toArray();
    }

    private static boolean isReachable(County county, Session session) {
        if (session.doctor().home().isEmpty()) {
            return true;
        }
        List<String> facilities =
                county.scenario().facilities().stream().map(Facility::id).toList();
        int home = facilities.indexOf(session.doctor().home().get());
        int host = facilities.indexOf(session.host());
        return county.driving().ms(county.placeOf()[home], host) != TravelTable.UNREACHABLE;
    }
}
