package org.careshed.faults;

import java.util.function.Function;

/**
 * What {@link FaultyProgram} weaves into the program calls this. Whoever meddles is known by words of Java itself, since
 * the program that is loaded apart may load itself apart once more.
 */
public final class Meddling {

    private static final Function<Object[], Object[]> MEDDLER = meddler();
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
    private static Object[] meddle(String spot, Object self, Object[] words, Object[] result, Object[] otherwise) {
        if (BUSY.get()) {
            return otherwise;
        }
        BUSY.set(true);
        try {
            return MEDDLER.apply(new Object[] {spot, self, words, result});
        } finally {
            BUSY.set(false);
        }
    }

    /** The loader that wove this in, however many others have loaded the program through it since. */
    @SuppressWarnings("unchecked") // only FaultyProgram is both
    private static Function<Object[], Object[]> meddler() {
        ClassLoader loader = Meddling.class.getClassLoader();
        while (!(loader instanceof Function)) {
            loader = loader.getParent();
        }
        return (Function<Object[], Object[]>) loader;
    }
}
