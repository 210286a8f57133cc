package org.careshed.people.told;

/**
 * One term of a utility, as the decision used it.
 *
 * @param kind what it is about
 * @param amount what is weighed, in the unit of its kind; 0 where there is nothing to count
 * @param utils what it adds, utils; negative where it speaks against the place
 */
public record Term(Kind kind, double amount, double utils) {

    /** What a term is about, in the order of the model's formula. */
    public enum Kind {
        /** How much the tier is liked for the condition beyond everything that is counted; no amount. */
        CONSTANT,
        /** The doctors' title; amount: the tier's title, 0 to 1. */
        TITLE,
        /** Missing drugs and tests; amount: how much the tier misses, 0 to 1. */
        MISSING,
        /** Felt cost of the contact; amount: expected own payment, yuan. */
        COST,
        /** Cost of an admission that may follow; amount: expected own payment times its probability, yuan. */
        ADMISSION,
        /** What a visiting doctor's title is worth beyond that of the place; amount: that title, 0 to 1. */
        VISITOR_TITLE,
        /** Felt fee of the visiting doctor; amount: yuan. */
        VISITOR_FEE,
        /** Wait on the spot; amount: expected minutes. */
        WAIT,
        /** Days until the appointment; amount: days. */
        DAYS,
        /** The way; amount: minutes from door to door. */
        TRAVEL,
        /** The resident's own taste for the nest of the tier; no amount. */
        TASTE,
        /** Trust in the level of care; amount: how far it has moved since the start, -1 to 1. */
        TRUST,
        /** The family doctor whom the resident signed with; no amount. */
        CONTRACT,
        /** The usual provider; no amount. */
        USUAL,
        /** The own last wait at the usual provider instead of what is expected of the tier; amount: minutes more. */
        OWN_WAIT,
        /** The better price of who is referred; no amount. */
        REFERRED_PRICE,
        /** The referral recommends the place; no amount. */
        REFERRAL,
        /** A visiting doctor's slot instead of walking in, after a referral to that doctor; no amount. */
        VISITOR
    }
}
