package org.careshed.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture and its words apart: painters make an outline of every letter in an SVG, most of a file's bytes and nothing that a
 * reader could search for. Words that stand upright without a ground of their own are set as letters over the picture.
 *
 * @param svg the picture with those words that must stay in it
 * @param words the others
 */
record Letterless(String svg, List<Word> words) {
    private static final Pattern TEXT =
            Pattern.compile("<text((?: (?:dy|text-anchor|style|x|y|transform|fill)=\"[^\"]*\")*)>([^<]*)</text>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern MOVED = Pattern.compile("translate\\((-?[0-9.]+)[ ,](-?[0-9.]+)\\)");
    private static final Pattern SIZE = Pattern.compile("font-size:([0-9.]+)px");

    /** What the library writes for letters whose middle is their place, as a part of their size. */
    private static final String MIDDLE = "0.36em";

    private static final double USUAL_SIZE = 12;

    /** Half as wide as any words may be, pixels. */
    private static final double REACH = 450;

    /** Height of a line as a part of the size of letters, as the style of the page says. */
    private static final double LINE = 1.2;

    /** How much lower than the middle of a line that of its letters is, as a part of their size. */
    private static final double LOWER = 0.05;

    /**
     * Words in a picture.
     *
     * @param x their place in pixels of the picture
     * @param middle of small letters with an ascender, from the top
     * @param align {@code left}, {@code center} or {@code right} of x
     * @param size of letters, pixels
     * @param escaped the words as markup
     */
    record Word(double x, double middle, String align, double size, boolean bold, String colour, String escaped) {}

    static Letterless of(String svg) {
        List<Word> words = new ArrayList<>();
        String rest =
                TEXT.matcher(svg).replaceAll(text -> word(text, words) ? "" : Matcher.quoteReplacement(text.group()));
        return new Letterless(rest, List.copyOf(words));
    }

    private static boolean word(MatchResult text, List<Word> words) {
        double x = 0;
        double y = 0;
        boolean middle = false;
        String align = "left";
        String style = "";
        String colour = "#000000";
        Matcher attributes = ATTRIBUTE.matcher(text.group(1));
        while (attributes.find()) {
            String value = attributes.group(2);
            switch (attributes.group(1)) {
                case "x" -> x += Double.parseDouble(value);
                case "y" -> y += Double.parseDouble(value);
                case "dy" -> middle = value.equals(MIDDLE);
                case "text-anchor" ->
                    align = value.equals("end") ? "right" : value.equals("middle") ? "center" : "left";
                case "style" -> style = value;
                case "fill" -> colour = value;
                default -> {
                    Matcher moved = MOVED.matcher(value);
                    if (!moved.matches()) {
                        return false;
                    }
                    x += Double.parseDouble(moved.group(1));
                    y += Double.parseDouble(moved.group(2));
                }
            }
        }
        Matcher sized = SIZE.matcher(style);
        double size = sized.find() ? Double.parseDouble(sized.group(1)) : USUAL_SIZE;
        double up = middle ? 0 : 0.36 * size;
        words.add(new Word(x, y - up, align, size, style.contains("bold"), colour, text.group(2)));
        return true;
    }

    /** Words between two heights as boxes over that piece of the picture, which is so many millimetres a pixel large. */
    String set(double scale, double from, double to) {
        StringBuilder out = new StringBuilder();
        for (Word word : words) {
            if (word.middle() < from || word.middle() >= to) {
                continue;
            }
            double room = 2 * REACH * scale;
            double before = word.align().equals("left") ? 0 : word.align().equals("right") ? 1 : 0.5;
            double top = word.middle() - from - (LINE / 2 - LOWER) * word.size();
            out.append(String.format(
                    Locale.ROOT,
                    "<div class=\"w %s%s\" style=\"left:%.2fmm;top:%.2fmm;width:%.1fmm;font-size:%.3fmm;color:%s\">",
                    word.align(),
                    word.bold() ? " b" : "",
                    word.x() * scale - before * room,
                    top * scale,
                    room,
                    word.size() * scale,
                    word.colour()));
            out.append(word.escaped()).append("</div>");
        }
        return out.toString();
    }
}
