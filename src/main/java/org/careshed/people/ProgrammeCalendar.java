package org.careshed.people;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;

/**
 * When residents are asked to come by programmes. Contact k of a participant falls due at {@code phase + k * interval}, the
 * phase uniform in the interval and keyed by (world, resident, kind of programme): no contact ever moves or renumbers
 * another, and whether a programme begins today or began long ago, the one that is due today is the same.
 */
public final class ProgrammeCalendar {

    /** Hears of each contact of a day. */
    public interface Handler {
        /**
         * @param atMs when it falls due, milliseconds after time 0
         * @param facility where it takes place
         * @param key all its luck derives from it
         */
        void due(long atMs, int resident, int facility, Programme programme, int condition, long key);
    }

    private static final long PROGRAMME = Keys.id("programme-contact");
    private static final long PHASE = Keys.id("phase-of-programme");

    private final County county;
    private final long world;
    private final Participation participation;
    private final DayLists[] lists;
    private final int[] condition;
    private int nextDay;

    /** The programmes of a world before its first day. */
    public ProgrammeCalendar(County county, long world) {
        this(county, world, 0);
    }

    private ProgrammeCalendar(County county, long world, int fromDay) {
        this.county = county;
        this.world = world;
        nextDay = fromDay;
        participation = new Participation(county);
        lists = new DayLists[participation.programmes()];
        condition = IntStream.range(0, lists.length)
                .map(p -> county.kinds().indexOf(participation.programme(p).condition()))
                .toArray();
        int residents = county.population().size();
        for (int p = 0; p < lists.length; p++) {
            lists[p] = new DayLists(residents, 0, county.scenario().calendar().days());
            for (int resident = 0; resident < residents; resident++) {
                if (participation.mayTakePart(p, resident)) {
                    put(p, resident, fromDay * Ticks.DAY);
                }
            }
        }
    }

    private ProgrammeCalendar(ProgrammeCalendar other) {
        county = other.county;
        world = other.world;
        participation = other.participation;
        lists = other.lists.clone();
        for (int p = 0; p < lists.length; p++) {
            lists[p] = lists[p].copy();
        }
        condition = other.condition;
        nextDay = other.nextDay;
    }

    /** An independent copy. */
    public ProgrammeCalendar copy() {
        return new ProgrammeCalendar(this);
    }

    /** The programmes of another edition of the county, from the coming day on. */
    public ProgrammeCalendar under(County now) {
        return new ProgrammeCalendar(now, world, nextDay);
    }

    /**
     * Tells the contacts of a day, programme by programme in the order of resident index.
     *
     * @param illness how each resident's long illnesses stand this morning
     */
    public void today(int day, IntUnaryOperator illness, Handler handler) {
        nextDay = day + 1;
        for (int p = 0; p < lists.length; p++) {
            int n = lists[p].take(day);
            Programme programme = participation.programme(p);
            for (int i = 0; i < n; i++) {
                int resident = lists[p].resident(i);
                int ordinal = lists[p].ordinal(i);
                if (participation.takesPart(p, resident, illness.applyAsInt(resident))) {
                    long key = Keys.of(key(programme.kind(), resident), ordinal);
                    long atMs = day * Ticks.DAY + lists[p].msOfDay(i);
                    handler.due(atMs, resident, participation.facility(p, resident), programme, condition[p], key);
                }
                put(p, resident, (day + 1) * Ticks.DAY);
            }
        }
    }

    /** The programme in force whose contacts are a condition at a facility, if there is one: the first of them. */
    public Optional<Programme> programme(int kind, int facility) {
        for (int p = 0; p < lists.length; p++) {
            Programme programme = participation.programme(p);
            if (condition[p] == kind
                    && programme.facilities().contains(county.facility(facility).id())) {
                return Optional.of(programme);
            }
        }
        return Optional.empty();
    }

    /** The first contact that falls due at a time or later. */
    private void put(int programme, int resident, long fromMs) {
        Programme stated = participation.programme(programme);
        long everyMs = stated.everyMs();
        long phaseMs = (long) (Keys.uniform(Keys.of(key(stated.kind(), resident), PHASE)) * everyMs);
        long ordinal = Math.max(0, Math.floorDiv(fromMs - phaseMs + everyMs - 1, everyMs));
        lists[programme].put(resident, (int) ordinal, phaseMs + ordinal * everyMs);
    }

    private long key(Kind kind, int resident) {
        long residentKey = Keys.of(world, county.population().key(resident));
        return Keys.of(residentKey, PROGRAMME + kind.ordinal());
    }
}
