package org.careshed.quantity;

/**
 * Asked by long work, many times a second, whether it is still wanted. Asking costs next to nothing, may be done on any
 * thread, and changes no result: work goes on as if it had not asked, or ends by what is thrown.
 */
@FunctionalInterface
public interface Halt {
    /** Nobody ends the work. */
    Halt NEVER = () -> {};

    /** Returns at once, or throws what ends the work. */
    void ask();
}
