package org.careshed.report.plot;

import java.util.Map;

/** Colours that depend on whether paper is light or dark; charts name them with a leading {@code $}. */
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

    private final Map<String, String> colours;

    Paper(Map<String, String> colours) {
        this.colours = colours;
    }

    /** Colour by name, {@code #rrggbb}. */
    public Map<String, String> colours() {
        return colours;
    }
}
