package org.careshed.report.drawing;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The installed faces that can show a text, letter by letter where one face does not have them all. */
final class Typefaces {
    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "PingFang SC",
            "Microsoft YaHei",
            "Helvetica Neue",
            "Arial",
            "Noto Sans",
            "Liberation Sans",
            Font.SANS_SERIF,
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Heiti SC",
            "Hiragino Sans GB",
            "Droid Sans Fallback",
            "SimHei",
            "SimSun",
            "Songti SC",
            "AR PL UMing CN");

    private final List<Font> plain = new ArrayList<>();
    private final List<Font> bold = new ArrayList<>();
    private final FontRenderContext context = new FontRenderContext(null, true, true);

    /** All faces installed, the preferred ones first. */
    static Typefaces installed() {
        List<String> names =
                List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
        Set<String> ordered = new LinkedHashSet<>(PREFERRED);
        ordered.retainAll(new LinkedHashSet<>(names));
        ordered.add(Font.SANS_SERIF);
        names.stream().sorted().forEach(ordered::add);
        return new Typefaces(List.copyOf(ordered));
    }

    /** Only the faces named, in this order. */
    Typefaces(List<String> families) {
        for (String family : families) {
            plain.add(new Font(family, Font.PLAIN, 100));
            bold.add(new Font(family, Font.BOLD, 100));
        }
    }

    /** Whether every letter has a face. */
    boolean show(String text) {
        return text.codePoints().allMatch(c -> face(c, plain) >= 0);
    }

    /** The text, set at 100 units, with a question mark for a letter that no face has. */
    TextLayout set(String text, boolean heavy) {
        List<Font> faces = heavy ? bold : plain;
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.appendCodePoint(face(c, faces) >= 0 ? c : '?'));
        AttributedString styled = new AttributedString(shown.toString());
        int at = 0;
        while (at < shown.length()) {
            int c = shown.codePointAt(at);
            int next = at + Character.charCount(c);
            styled.addAttribute(TextAttribute.FONT, faces.get(Math.max(0, face(c, faces))), at, next);
            at = next;
        }
        return new TextLayout(styled.getIterator(), context);
    }

    private static int face(int c, List<Font> faces) {
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).canDisplay(c)) {
                return i;
            }
        }
        return Character.isWhitespace(c) ? 0 : -1;
    }
}
