package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.county.County;
import org.careshed.county.SitePlan;
import org.careshed.county.TravelTable;
import org.careshed.people.Departures;
import org.careshed.quantity.Ticks;

/**
 * Examinations at a device elsewhere: the patient travels there and back, or the sample is handed over and the result
 * comes back. Who was away goes on when the doors are open.
 */
final class Examinations {

    /** How long who is on such an errand takes when no road leads there (assumed). */
    private static final long CUT_OFF_MS = Ticks.DAY;

    private final County county;
    private final Ways ways;
    private final Departures departures;
    private final Delivery delivery;

    Examinations(Desk desk) {
        county = desk.county();
        ways = desk.ways();
        departures = desk.departures();
        delivery = desk.delivery();
    }

    /** Sends who or what a letter is about to the device. */
    void send(Mail letter) {
        int resource = county.steps().get(letter.step()).resource();
        int device = county.sites().get(letter.facility()).sharedAt()[resource];
        delivery.order(device, letter.atMs() + wayMs(letter.facility(), device, resource), letter);
    }

    /** Brings who or what was examined back. */
    void bringBack(Mail letter) {
        int home = Slip.from(letter.slip());
        int resource = county.steps().get(letter.step()).resource();
        long backMs = letter.atMs() + wayMs(home, letter.facility(), resource);
        delivery.comeBack(home, departures.earliestBack(home, backMs), letter.slot());
    }

    /** There or back: the distance between the two is the same both ways. */
    private long wayMs(int home, int device, int resource) {
        SitePlan plan = county.sites().get(home);
        if (plan.bySample()[resource]) {
            return ways.handoverMs();
        }
        long wayMs = ways.betweenMs(home, device);
        return wayMs == TravelTable.UNREACHABLE ? CUT_OFF_MS : wayMs;
    }
}
