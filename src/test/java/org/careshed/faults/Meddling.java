package org.careshed.faults;

import java.util.function.Function;

/**
 * What {@link FaultyProgram} weaves into the program calls this. Whoever meddles is found through words of Java itself,
 * since the program may be loaded apart several times over.
 */
public final class Meddling {

    static final String MEDDLER = "careshed.test.meddler";

    private static final ThreadLocal<Boolean> BUSY = ThreadLocal.withInitial(() -> false);

    private Meddling() {}

    /** The words that a method goes on with; null if it is left out. */
    public static Object[] before(String spot, Object self, Object[] words) {
        return meddle(spot, self, words, null, words);
    }

    /** What a method gives back. */
    public static Object after(String spot, Object self, Object[] words, Object result) {
        return meddle(spot, self, words, new Object[] {result}, new Object[] {result})[0];
    }

    /** Whoever meddles is left alone meanwhile. */
    @SuppressWarnings("unchecked") // put there by FaultyProgram
    private static Object[] meddle(String spot, Object self, Object[] words, Object[] result, Object[] otherwise) {
        Object meddler = System.getProperties().get(MEDDLER);
        if (meddler == null || BUSY.get()) {
            return otherwise;
        }
        BUSY.set(true);
        try {
            return ((Function<Object[], Object[]>) meddler).apply(new Object[] {spot, self, words, result});
        } finally {
            BUSY.set(false);
        }
    }
}
