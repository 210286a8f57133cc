package org.careshed.gui;

/** There is no screen on which a window could be opened. */
public final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoDisplayException(String why) {
        super(why);
    }
}
