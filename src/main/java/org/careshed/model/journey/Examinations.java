package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.county.County;
import org.careshed.county.SitePlan;
import org.careshed.people.Departures;

/**
 * Examinations at a device elsewhere: the patient travels there and back, or the sample is handed over and the result
 * comes back. Who was away goes on when the doors are open.
 */
final class Examinations {

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
        return plan.bySample()[resource] ? ways.handoverMs() : ways.betweenMs(home, device);
    }
}
