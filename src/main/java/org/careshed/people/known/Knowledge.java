package org.careshed.people.known;

/**
 * What residents know when they choose, beside published waits: each a page that others keep.
 *
 * @param habits from their own past
 * @param pay what they expect to pay
 * @param slots what can be booked
 */
public record Knowledge(Habits habits, OwnPay pay, Slots slots) {
    /** Residents without a past, in a county where nothing costs anything and every slot is free. */
    public static final Knowledge NONE = new Knowledge(Habits.NONE, OwnPay.NONE, Slots.TODAY);
}
