package org.careshed.report.plot;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which letters some font of this machine can show. */
final class InstalledLetters {
    private static final List<Font> FONTS =
            Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
    private static final Map<Integer, Boolean> KNOWN = new ConcurrentHashMap<>();

    private InstalledLetters() {}

    /** The text, with a question mark for each letter that no font has. */
    static String only(String text) {
        if (text.codePoints().allMatch(InstalledLetters::shown)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.appendCodePoint(shown(c) ? c : '?'));
        return shown.toString();
    }

    private static boolean shown(int c) {
        return c < 0x7f || KNOWN.computeIfAbsent(c, letter -> FONTS.stream().anyMatch(font -> font.canDisplay(letter)));
    }
}
