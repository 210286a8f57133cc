package org.careshed.people.known;

/**
 * What residents know when they choose, beside published waits: each a page that others keep.
 *
 * @param habits from their own past
 * @param pay what they expect to pay
 * @param slots what can be booked
 * @param visiting what is published about visiting doctors
 */
public record Knowledge(Habits habits, OwnPay pay, Slots slots, Visiting visiting) {
    /** Residents without a past, in a county where nothing costs anything and every slot is free. */
    public static final Knowledge NONE = new Knowledge(Habits.NONE, OwnPay.NONE, Slots.TODAY);

    /** What residents know where nobody visits. */
    public Knowledge(Habits habits, OwnPay pay, Slots slots) {
        this(habits, pay, slots, Visiting.NONE);
    }
}
