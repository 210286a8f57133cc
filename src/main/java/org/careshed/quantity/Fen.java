package org.careshed.quantity;

/** Money in whole fen (1 yuan = 100 fen): sums are exact. */
public final class Fen {

    public static final long YUAN = 100L;

    private Fen() {}
}
