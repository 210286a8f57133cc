package org.careshed.scenario.problem;

/** Characters that are not seen but change what is seen or read. */
public final class Invisible {

    private Invisible() {}

    /** Control characters, line separators, direction marks and overrides, zero-width characters, stray BOMs. */
    public static boolean is(int c) {
        return Character.isISOControl(c)
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0x061C
                || c == 0xFEFF;
    }

    /** For messages, for example {@code U+202E}. */
    public static String named(int c) {
        return String.format(java.util.Locale.ROOT, "U+%04X", c);
    }
}
