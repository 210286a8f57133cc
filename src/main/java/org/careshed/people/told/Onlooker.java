package org.careshed.people.told;

/** Hears of each decision that is told in full, see {@link Heed}, at the moment when it is taken. It changes nothing. */
public interface Onlooker {

    /** Hears nothing. */
    Onlooker NONE = decision -> {};

    /** A decision was taken. */
    void decided(Decision decision);
}
