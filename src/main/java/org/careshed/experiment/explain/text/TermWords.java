package org.careshed.experiment.explain.text;

import org.careshed.people.told.Term;
import org.careshed.quantity.Fixed;

/** A term of a utility, in words and numbers. */
final class TermWords {

    private static final int DECIMALS = 3;

    private TermWords() {}

    /** What is weighed and what it adds, for example {@code travel 8.1 min -0.191}. */
    static String of(Term term) {
        return what(term) + " " + signed(term.utils());
    }

    /** Utils with their sign. */
    static String signed(double utils) {
        String text = Fixed.of(utils, DECIMALS);
        return text.startsWith("-") ? text : "+" + text;
    }

    /** A kind of term, without amount. */
    static String kind(Term.Kind kind) {
        return switch (kind) {
            case CONSTANT -> "constant";
            case TITLE -> "doctors' title";
            case MISSING -> "missing drugs or tests";
            case COST -> "cost of the contact";
            case ADMISSION -> "cost of a stay";
            case VISITOR_TITLE -> "visiting doctor's title";
            case VISITOR_FEE -> "visiting doctor's fee";
            case VISITOR -> "visiting doctor's slot";
            case WAIT -> "expected wait";
            case DAYS -> "days to the slot";
            case TRAVEL -> "travel";
            case TASTE -> "own taste";
            case TRUST -> "trust";
            case CONTRACT -> "own family doctor";
            case USUAL -> "usual provider";
            case OWN_WAIT -> "own last wait";
            case REFERRED_PRICE -> "price with a referral";
            case REFERRAL -> "referral";
        };
    }

    /** What is weighed, with its unit; empty where nothing is counted. */
    static String amount(Term term) {
        double amount = term.amount();
        return switch (term.kind()) {
            case TITLE, MISSING, VISITOR_TITLE -> Fixed.of(amount, 2);
            case COST, ADMISSION, VISITOR_FEE -> Fixed.of(amount, 2) + " yuan";
            case WAIT, TRAVEL -> Fixed.of(amount, 1) + " min";
            case DAYS -> Fixed.of(amount, 1) + " d";
            case TRUST -> signed(amount);
            case OWN_WAIT -> (amount < 0 ? "" : "+") + Fixed.of(amount, 1) + " min";
            default -> "";
        };
    }

    private static String what(Term term) {
        String amount = amount(term);
        return kind(term.kind()) + (amount.isEmpty() ? "" : " (" + amount + ")");
    }
}
