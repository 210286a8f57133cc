package org.careshed.faults;

/**
 * A method of the program that a fault meddles with.
 *
 * @param type its class, without {@code org.careshed.}
 * @param words number of its arguments, to tell it from namesakes
 * @param more whether meddling does something more rather than something else
 */
record Spot(String type, String method, int words, boolean more, Meddler meddler) {}
