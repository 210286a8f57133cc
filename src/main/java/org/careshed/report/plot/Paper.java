package org.careshed.report.plot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.report.look.Ramp;

/**
 * Colours that depend on whether paper is light or dark; charts name them with a leading {@code $}. Besides the grounds and
 * inks there is one for each colour of the palette, named by its digits ({@code $0072b2}): the same hue, made as dark or as
 * light as lines on this paper need (contrast 3 to 1, as WCAG 2.1 asks of graphics, or more). A ramp goes from what is like the
 * paper, for little, to what is unlike it.
 */
public enum Paper {
    LIGHT(Map.of(
            "$paper", "#ffffff",
            "$ink", "#1f2933",
            "$muted", "#52606d",
            "$rule", "#d3d9df",
            "$faint", "#eceff2",
            "$land", "#e9e6de",
            "$shore", "#f5f7f9")),
    DARK(Map.of(
            "$paper", "#14191f",
            "$ink", "#e8ecf0",
            "$muted", "#a9b4bf",
            "$rule", "#3d4853",
            "$faint", "#222a32",
            "$land", "#2b2f33",
            "$shore", "#1a2027"));

    /** The colours of tiers: Okabe and Ito's set, which colour-blind readers can tell apart, and what extends it. */
    public static final List<String> PALETTE = List.of(
            "56b4e9", "009e73", "f0e442", "8fd3c1", "0072b2", "cc79a7", "3b3f46", "7a5ba6", "d55e00", "e69f00",
            "999999", "8c510a");

    /** How many colours a ramp has: {@code $heat0} for little to {@code $heat9} for much. */
    public static final int HEATS = 10;

    /** Shades of a change: {@code $more0} for a little more to {@code $more3} for much, and {@code $less0} to {@code $less3}. */
    public static final int SHADES = 4;

    private static final double CONTRAST = 3;

    private final Map<String, String> colours = new LinkedHashMap<>();

    Paper(Map<String, String> grounds) {
        colours.putAll(grounds);
    }

    static {
        for (Paper paper : values()) {
            double ground = luminance(paper.colours.get("$paper"));
            PALETTE.forEach(digits -> paper.colours.put("$" + digits, legible("#" + digits, ground)));
            for (int i = 0; i < HEATS; i++) {
                int step = paper == LIGHT ? i : HEATS - 1 - i;
                int rgb = Ramp.of((step + 0.5) / HEATS).getRGB() & 0xffffff;
                paper.colours.put("$heat" + i, String.format(Locale.ROOT, "#%06x", rgb));
            }
        }
        // As dark as white paper asks, yellow, orange and vermilion come too near for eyes without red or green cones;
        // these
        // two shades are the smallest step that parts them again.
        LIGHT.colours.put("$f0e442", "#8a8326");
        LIGHT.colours.put("$d55e00", "#b54f00");
        LIGHT.shades("$more", "#b5d5ea", "#003c66");
        LIGHT.shades("$less", "#f7cf9f", "#7a2c00");
        DARK.shades("$more", "#1f4a66", "#9fdcff");
        DARK.shades("$less", "#6b3a12", "#ffc27a");
    }

    /** Shades from what is like the paper to a hue as strong as can be told from its opposite. */
    private void shades(String name, String least, String most) {
        for (int i = 0; i < SHADES; i++) {
            colours.put(name + i, mixed(least, most, 100 * i / (SHADES - 1)));
        }
    }

    /** Colour by name, {@code #rrggbb}, in the order of the names. */
    public SortedMap<String, String> colours() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(colours));
    }

    /** The hue moved towards black or white, away from the ground, until it can be seen. */
    private static String legible(String colour, double ground) {
        String away = ground > 0.5 ? "#000000" : "#ffffff";
        String seen = colour;
        for (int percent = 0; contrast(luminance(seen), ground) < CONTRAST; percent += 4) {
            seen = mixed(colour, away, percent);
        }
        return seen;
    }

    /** So many per cent of the way from one colour to another. */
    private static String mixed(String from, String to, int percent) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int part = Integer.parseInt(from.substring(i, i + 2), 16);
            int other = Integer.parseInt(to.substring(i, i + 2), 16);
            mixed.append(String.format(Locale.ROOT, "%02x", part + (other - part) * percent / 100));
        }
        return mixed.toString();
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance as WCAG 2.1 defines it, 0 to 1. */
    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
