package org.careshed.report.drawing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much room words take, the same on every machine: a table of letter widths (em) that no usual sans-serif face
 * exceeds by much. Layout rests on it and not on installed fonts, so an SVG has the same bytes everywhere.
 */
public final class Lettering {

    private static final String NARROW = "iljI.,:;'|!()[] ·/ftr-";
    private static final String WIDE = "mwMW%@—…";
    private static final double BOLD = 1.08;

    private Lettering() {}

    /** Width of the wider of the two forms. */
    public static double width(Wording wording, double size, boolean bold) {
        return Math.max(width(wording.text(), size, bold), width(wording.latin(), size, bold));
    }

    /** Width in sheet units. */
    public static double width(String text, double size, boolean bold) {
        double em = text.codePoints().mapToDouble(Lettering::em).sum();
        return em * size * (bold ? BOLD : 1);
    }

    /** The text, cut after a whole letter with an ellipsis if it is wider than the room. */
    public static String fit(String text, double size, boolean bold, double room) {
        if (width(text, size, bold) <= room) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = 0;
        double used = width("…", size, bold);
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            used += width(text.substring(end, next), size, bold);
            if (used > room) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The text in lines no wider than the room, broken at spaces and between Chinese characters. */
    public static List<String> wrap(String text, double size, double room) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        words.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            String word = text.substring(start, end);
            if (!line.isEmpty() && width((line + word).stripTrailing(), size, false) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static double em(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c >= 0x2E80) {
            return c >= 0x1F000 && c < 0x20000 ? 1.3 : 1;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 0.34;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.92;
        }
        return Character.isUpperCase(c) ? 0.70 : 0.58;
    }
}
