package org.careshed.language;

/** Columns that characters take on a terminal: ideographs and other wide characters take two, all others one. */
public final class Cells {
    private Cells() {}

    /** Columns that a text takes. */
    public static int of(String text) {
        return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
    }

    /** The text with spaces behind it until it takes so many columns; a longer one as it is. */
    public static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text with spaces before it until it takes so many columns; a longer one as it is. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    /** Whether a character takes two columns. */
    public static boolean wide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || c >= 0x2E80 && c <= 0xA4CF
                        || c >= 0xAC00 && c <= 0xD7A3
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0xFE30 && c <= 0xFE6F
                        || c >= 0xFF00 && c <= 0xFF60
                        || c >= 0xFFE0 && c <= 0xFFE6
                        || c >= 0x1F300 && c <= 0x3FFFD);
    }
}
