package org.careshed.report.drawing;

/**
 * Words and what to write in their place where no font of the machine can show them.
 *
 * @param text what to write, in any script
 * @param latin the same for a machine without a Chinese font; may be empty
 */
public record Wording(String text, String latin) {
    public Wording {
        text = clean(text);
        latin = clean(latin);
    }

    /** Words that need no Chinese font. */
    public static Wording of(String text) {
        return new Wording(text, text);
    }

    /** English followed by Chinese; a missing or equal half is left out. */
    public static Wording both(String english, String chinese) {
        if (chinese.isEmpty() || chinese.equals(english)) {
            return of(english);
        }
        return new Wording(english.isEmpty() ? chinese : english + " " + chinese, english);
    }

    /** Both forms cut to the width, with an ellipsis where something was cut. */
    public Wording within(double width, double size, boolean bold) {
        return new Wording(Lettering.fit(text, size, bold, width), Lettering.fit(latin, size, bold, width));
    }

    /** One line of text that XML can carry: no line breaks, controls, direction overrides or half characters. */
    private static String clean(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                kept.append(' ');
            } else if (shown(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean shown(int c) {
        int type = Character.getType(c);
        boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && !direction
                && (c & 0xFFFE) != 0xFFFE;
    }
}
