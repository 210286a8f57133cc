package org.careshed.model.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.careshed.care.Slip;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.county.WardPlan;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.ReferralMade.Direction;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Wards;
import org.careshed.scenario.reform.BedDesk;
import org.careshed.scenario.reform.TwoWayReferral;

/**
 * Patients who go from one hospital to a bed elsewhere: at once where there is none, after a long wait, or nearer home for
 * the rest of the stay. Hospitals go by the free beds that were published last night, members of their group first, then
 * the nearest. Who finds no bed anywhere goes to the hospital outside, or waits on where they are.
 */
final class Transfers {

    private static final int NOWHERE = -1;

    private final County county;
    private final Ways ways;
    private final Delivery delivery;
    private final FreeBeds free;
    private final Facts facts;
    private final Wards wards;
    private final boolean tellsStepDown;
    private final boolean[] pooled;
    private final int outside;
    private final int[][] byPreference;
    private final int[] nearHome;

    Transfers(Desk desk, FreeBeds free) {
        county = desk.county();
        ways = desk.ways();
        delivery = desk.delivery();
        facts = desk.facts();
        this.free = free;
        wards = county.scenario().arrangements().wards();
        tellsStepDown = county.scenario().reforms().get(TwoWayReferral.class).isPresent();
        List<String> facilities =
                county.scenario().facilities().stream().map(Facility::id).toList();
        outside = wards.outside()
                .map(facilities::indexOf)
                .filter(facility -> !county.doors().closed(facility))
                .orElse(NOWHERE);
        byPreference = new int[county.facilities()][];
        for (int from = 0; from < byPreference.length; from++) {
            byPreference[from] = byPreference(from);
        }
        Optional<BedDesk> desked = county.scenario().reforms().get(BedDesk.class);
        pooled = new boolean[county.facilities()];
        for (int facility = 0; facility < pooled.length; facility++) {
            String id = county.facility(facility).id();
            pooled[facility] =
                    desked.filter(all -> all.facilities().contains(id)).isPresent();
        }
        nearHome = county.scenario().facilities().stream()
                .filter(facility -> wards.stepDown()
                        .filter(to -> to.tier().equals(facility.tier()))
                        .isPresent())
                .mapToInt(facility -> facilities.indexOf(facility.id()))
                .filter(facility -> !county.doors().closed(facility))
                .toArray();
    }

    /** Finds another hospital for a patient who cannot wait. */
    void transfer(Mail letter) {
        int bedClass = letter.step();
        for (int to : byPreference[letter.facility()]) {
            int found = found(to, bedClass);
            if (found != NOWHERE && isAble(to, letter)) {
                free.take(to, found);
                send(letter, to);
                return;
            }
        }
        outside(letter);
    }

    /** The common desk looks for a free bed at the other hospitals whose beds are pooled. */
    void look(Mail letter) {
        for (int to : byPreference[letter.facility()]) {
            if (pooled[to] && found(to, letter.step()) != NOWHERE && isAble(to, letter)) {
                delivery.goesElsewhere(letter.atMs() + ways.handoverMs(), letter);
                return;
            }
        }
    }

    /**
     * Sends a patient outside who waited too long. Where there is no outside the patient waits on, or for the nearest
     * hospital with such beds where this one has none.
     */
    void outside(Mail letter) {
        int from = letter.facility();
        if (outside != NOWHERE && ways.betweenMs(from, outside) != TravelTable.UNREACHABLE) {
            send(letter, outside);
            return;
        }
        int to = nearestWithBeds(from, letter);
        if (to == from) {
            long backMs = letter.atMs() + ways.handoverMs();
            delivery.admit(from, backMs, letter, letter.slip(), letter.step(), letter.lastsMs(), Entry.ADMITTED);
        } else {
            send(letter, to);
        }
    }

    /** The facility itself if it has beds that suit, taken or not; else the next that has; itself if none has. */
    private int nearestWithBeds(int from, Mail letter) {
        if (suits(from, letter.step())) {
            return from;
        }
        for (int to : byPreference[from]) {
            if (suits(to, letter.step()) && isAble(to, letter)) {
                return to;
            }
        }
        return from;
    }

    private boolean suits(int facility, int bedClass) {
        return wards.outlying() ? hasBeds(facility) : county.wards().beds(facility, bedClass) > 0;
    }

    /** Finds a bed nearer home for the rest of the stay; returns whether the patient moves there. */
    boolean stepDown(Mail letter) {
        int to = nearestHome(letter);
        if (to == NOWHERE) {
            return false;
        }
        long atMs = letter.atMs() + ways.handoverMs();
        int bedClass = free.most(to);
        if (!delivery.leavesBed(atMs, letter)) {
            return false;
        }
        free.take(to, bedClass);
        if (tellsStepDown) {
            facts.offers().offerUsed(letter.atMs(), Offer.STEP_DOWN, to, letter.who());
        }
        facts.paths()
                .referralMade(
                        letter.atMs(),
                        letter.facility(),
                        to,
                        letter.need(),
                        letter.who(),
                        letter.kind(),
                        Direction.DOWN);
        long arrivesMs = atMs + ways.betweenMs(letter.facility(), to);
        long leftMs = letter.lastsMs() - ways.handoverMs();
        delivery.admit(to, arrivesMs, letter, sent(letter), bedClass, leftMs, Entry.STEPPED_DOWN);
        return true;
    }

    private void send(Mail letter, int to) {
        long arrivesMs = letter.atMs() + ways.betweenMs(letter.facility(), to);
        delivery.admit(to, arrivesMs, letter, sent(letter), letter.step(), letter.lastsMs(), Entry.TRANSFERRED);
    }

    /** The slip of a patient whom the hospital of a letter sends on. */
    private static long sent(Mail letter) {
        long begun = Slip.begunAt(letter.slip(), letter.facility());
        return Slip.sentBy(Slip.referred(Slip.by(begun, Channel.REFERRED), true), letter.facility());
    }

    /** The class in which a bed is free: the one needed, or another where patients may lie in one; or -1. */
    private int found(int facility, int bedClass) {
        if (free.has(facility, bedClass)) {
            return bedClass;
        }
        return wards.outlying() ? free.most(facility) : NOWHERE;
    }

    private boolean isAble(int facility, Mail letter) {
        return ways.level(facility) >= ways.level(letter.facility());
    }

    private int nearestHome(Mail letter) {
        int nearest = NOWHERE;
        long leastMs = TravelTable.UNREACHABLE;
        for (int facility : nearHome) {
            long ms = ways.fromHomeMs(letter.who(), facility, letter.facility());
            boolean reachable = ways.betweenMs(letter.facility(), facility) != TravelTable.UNREACHABLE;
            if (reachable && ms < leastMs && free.most(facility) != NOWHERE) {
                nearest = facility;
                leastMs = ms;
            }
        }
        return nearest;
    }

    /** Other facilities in the county with beds of any class: of the same group first, then by time, then by id. */
    private int[] byPreference(int from) {
        List<Integer> others = new ArrayList<>();
        for (int to = 0; to < county.facilities(); to++) {
            if (to != from && ways.inCounty(to) && hasBeds(to) && ways.betweenMs(from, to) != TravelTable.UNREACHABLE) {
                others.add(to);
            }
        }
        others.sort(Comparator.comparing((Integer to) -> !ways.together(from, to))
                .thenComparingLong(to -> ways.betweenMs(from, to)));
        return others.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean hasBeds(int facility) {
        WardPlan plan = county.wards();
        for (int bedClass = 0; bedClass < plan.classes(); bedClass++) {
            if (plan.beds(facility, bedClass) > 0) {
                return true;
            }
        }
        return false;
    }
}
