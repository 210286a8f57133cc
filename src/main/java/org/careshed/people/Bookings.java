package org.careshed.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.people.known.Slots;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Resource;
import org.careshed.scenario.reform.LinkDown;

/**
 * Registration slots that can be booked ahead: at each facility with booking, per day of the horizon, how many there are
 * and how many are given away. Slots of a day go from its first to its last; their number follows from the roster when
 * the day enters the horizon, their times are spread evenly over the hours of the resource. Bookings of a morning come in
 * the order of onset, so a slot that was too early for one patient is too early for all who follow.
 */
public final class Bookings implements Slots {

    /** Instead of a day: no slot within the horizon. */
    public static final int NO_DAY = -1;

    private static final int NO_LINE = -1;
    private static final long NO_SHOW = Keys.id("no-show");
    private static final long REBOOK = Keys.id("rebook");

    /** What can be booked at one facility. */
    private record Line(Resource resource, Booking booking, boolean closed) {}

    private final Calendar calendar;
    private final int[] lineOf;
    private final Line[] lines;

    /** Days held per line: today and the longest horizon. */
    private final int ring;

    private final short[] slots;
    private final short[] given;
    private final short[] published;
    private final KeptSlots kept;

    /** Slots that were given away while they were kept, by line and day. */
    private final short[] keptGiven;

    private final short[] publishedToMembers;
    private int today;

    /** Before the first morning: every slot of the horizon is free. */
    public Bookings(County county) {
        this(county, 0);
        publish();
    }

    private Bookings(County county, int today) {
        this.today = today;
        calendar = county.scenario().calendar();
        lineOf = new int[county.facilities()];
        lines = lines(county, lineOf);
        int horizon = 0;
        for (Line line : lines) {
            horizon = Math.max(horizon, line.booking.horizonDays());
        }
        ring = horizon + 1;
        slots = new short[lines.length * ring];
        given = new short[slots.length];
        published = new short[lines.length];
        kept = new KeptSlots(county);
        keptGiven = new short[slots.length];
        publishedToMembers = new short[lines.length];
        for (int day = today; day < today + ring; day++) {
            enter(day);
        }
    }

    private Bookings(Bookings other) {
        calendar = other.calendar;
        lineOf = other.lineOf;
        lines = other.lines;
        ring = other.ring;
        slots = other.slots.clone();
        given = other.given.clone();
        published = other.published.clone();
        kept = other.kept;
        keptGiven = other.keptGiven.clone();
        publishedToMembers = other.publishedToMembers.clone();
        today = other.today;
    }

    /** An independent copy. */
    public Bookings copy() {
        return new Bookings(this);
    }

    /** The slots of another edition of the county; what was given away before stays given away. */
    public Bookings under(County now) {
        Bookings turned = new Bookings(now, today);
        for (int facility = 0; facility < lineOf.length; facility++) {
            if (books(facility) && turned.books(facility)) {
                for (int day = today; day < today + Math.min(ring, turned.ring); day++) {
                    turned.given[turned.at(turned.lineOf[facility], day)] = given[at(lineOf[facility], day)];
                    turned.keptGiven[turned.at(turned.lineOf[facility], day)] = keptGiven[at(lineOf[facility], day)];
                }
            }
        }
        turned.publish();
        return turned;
    }

    /** Whether a facility has slots that can be booked. */
    public boolean books(int facility) {
        return lineOf[facility] != NO_LINE;
    }

    /** The booking rules of a facility that {@link #books}. */
    public Booking rules(int facility) {
        return lines[lineOf[facility]].booking;
    }

    /** The first day from {@code fromDay} (today or later) with a free slot, or {@link #NO_DAY}. */
    public int earliest(int facility, int fromDay) {
        return earliest(facility, fromDay, fromDay * Ticks.DAY - 1);
    }

    /** The first day from {@code fromDay} with a free slot later than {@code afterMs}, or {@link #NO_DAY}. */
    public int earliest(int facility, int fromDay, long afterMs) {
        return earliest(facility, fromDay, afterMs, false);
    }

    /**
     * The same.
     *
     * @param member whether the slot is asked for from a facility for which slots are kept
     */
    public int earliest(int facility, int fromDay, long afterMs, boolean member) {
        int line = lineOf[facility];
        if (line == NO_LINE) {
            return NO_DAY;
        }
        int last = today + lines[line].booking.horizonDays();
        for (int day = Math.max(fromDay, today); day <= last; day++) {
            int at = at(line, day);
            int others = member ? 0 : stillKept(facility, day);
            if (given[at] + others < slots[at] && slotMs(facility, day, slots[at] - 1) > afterMs) {
                return day;
            }
        }
        return NO_DAY;
    }

    /** Books the first free slot of a day that {@link #earliest} gave; returns its time, milliseconds after time 0. */
    public long book(int facility, int day) {
        return book(facility, day, day * Ticks.DAY - 1);
    }

    /** Books the first free slot of a day later than {@code afterMs}; earlier ones are gone. Returns its time. */
    public long book(int facility, int day, long afterMs) {
        return book(facility, day, afterMs, false);
    }

    /** The same; {@code member} as for {@link #earliest}. */
    public long book(int facility, int day, long afterMs, boolean member) {
        int at = at(lineOf[facility], day);
        if (member && stillKept(facility, day) > 0) {
            keptGiven[at]++;
        }
        int number = given[at];
        while (slotMs(facility, day, number) <= afterMs) {
            number++;
        }
        given[at] = (short) (number + 1);
        return slotMs(facility, day, number);
    }

    /** Whether slots of a facility can be booked from others. */
    @Override
    public boolean isShared(int facility) {
        return kept.isShared(facility);
    }

    /** Whether a facility may refer to the slots that another keeps. */
    public boolean isMember(int facility, int from) {
        return kept.isMember(facility, from);
    }

    /** Slots of a day that are kept, or were until they went to everybody. */
    public int kept(int facility, int day) {
        return books(facility) ? kept.kept(facility, slots(facility, day), Integer.MAX_VALUE) : 0;
    }

    /** Slots of a day that were given away while they were kept. */
    public int keptGiven(int facility, int day) {
        return books(facility) ? keptGiven[at(lineOf[facility], day)] : 0;
    }

    private int stillKept(int facility, int day) {
        int at = at(lineOf[facility], day);
        return Math.max(0, kept.kept(facility, slots[at], day - today) - keptGiven[at]);
    }

    /** Slots of a day within the horizon, free or not. */
    public int slots(int facility, int day) {
        return slots[at(lineOf[facility], day)];
    }

    /** The time of a slot, counted from 0: a pure function of facility, day and number. */
    public long slotMs(int facility, int day, int number) {
        int line = lineOf[facility];
        List<Hours.Interval> open = lines[line].resource.hours().on(calendar.dayKind(day));
        long intoMs = openMs(open) * number / slots[at(line, day)];
        int interval = 0;
        while (intoMs >= lengthMs(open.get(interval))) {
            intoMs -= lengthMs(open.get(interval));
            interval++;
        }
        return day * Ticks.DAY + open.get(interval).openMs() + intoMs;
    }

    /** Whether a facility had a free slot within its horizon last night. */
    @Override
    public boolean hasSlot(int facility) {
        return books(facility) && published[lineOf[facility]] != NO_DAY;
    }

    /** Days from this morning to the first free slot as published last night, 0 for today; where {@link #hasSlot}. */
    @Override
    public int daysToSlot(int facility) {
        return published[lineOf[facility]];
    }

    @Override
    public boolean hasSlotForMembers(int facility) {
        return books(facility) && publishedToMembers[lineOf[facility]] != NO_DAY;
    }

    @Override
    public int daysForMembers(int facility) {
        return publishedToMembers[lineOf[facility]];
    }

    /** Whether a booked patient does not come: a function of the visit's key. */
    public boolean missed(int facility, long visit) {
        return Keys.uniform(Keys.of(visit, NO_SHOW)) < rules(facility).noShow();
    }

    /** Whether a patient who did not come seeks care again: a function of the visit's key. */
    public boolean rebooks(int facility, long visit) {
        return Keys.uniform(Keys.of(visit, REBOOK)) < rules(facility).rebooks();
    }

    /** At the end of a day: another day enters the horizon, and the first free days are published. */
    public void night(int day) {
        today = day + 1;
        enter(today + ring - 1);
        publish();
    }

    private void enter(int day) {
        for (int line = 0; line < lines.length; line++) {
            slots[at(line, day)] = slots(lines[line], day);
            given[at(line, day)] = 0;
            keptGiven[at(line, day)] = 0;
        }
    }

    private short slots(Line line, int day) {
        if (line.closed || line.resource.hours().on(calendar.dayKind(day)).isEmpty()) {
            return 0;
        }
        int servers = line.resource.servers().on(calendar.date(day));
        return (short) Math.min(Short.MAX_VALUE, Math.round(servers * line.booking.perServerDay()));
    }

    private void publish() {
        for (int facility = 0; facility < lineOf.length; facility++) {
            if (books(facility)) {
                int line = lineOf[facility];
                published[line] = ahead(earliest(facility, today));
                publishedToMembers[line] = kept.isShared(facility)
                        ? ahead(earliest(facility, today, today * Ticks.DAY - 1, true))
                        : published[line];
            }
        }
    }

    private short ahead(int day) {
        return (short) (day == NO_DAY ? NO_DAY : day - today);
    }

    private int at(int line, int day) {
        return line * ring + day % ring;
    }

    private static long openMs(List<Hours.Interval> open) {
        long ms = 0;
        for (Hours.Interval interval : open) {
            ms += lengthMs(interval);
        }
        return ms;
    }

    private static long lengthMs(Hours.Interval interval) {
        return interval.closeMs() - interval.openMs();
    }

    private static Line[] lines(County county, int[] lineOf) {
        Set<String> down = LinkDown.of(county.scenario());
        List<Line> lines = new ArrayList<>();
        for (int facility = 0; facility < lineOf.length; facility++) {
            lineOf[facility] = NO_LINE;
            Booking booking = county.scenario()
                    .arrangements()
                    .booking()
                    .get(county.tier(facility).id());
            if (booking != null) {
                for (Resource resource : county.pools().get(facility)) {
                    if (resource.resource().equals(booking.resource())) {
                        lineOf[facility] = lines.size();
                        boolean shut = county.doors().closed(facility)
                                || down.contains(county.facility(facility).id());
                        lines.add(new Line(resource, booking, shut));
                    }
                }
            }
        }
        return lines.toArray(new Line[0]);
    }
}
