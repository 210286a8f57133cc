package org.careshed.report.look;

import java.awt.Color;

/** The colours of paper, land, lines and letters; colours that mean something are in {@link TierLook}. */
public final class Palette {
    public static final Color TEXT = new Color(0x1F2933);
    public static final Color MUTED = new Color(0x52606D);
    public static final Color RULE = new Color(0xD3D9DF);
    public static final Color FAINT = new Color(0xECEFF2);
    public static final Color SEA = new Color(0xF5F7F9);
    public static final Color LAND = new Color(0xE9E6DE);
    public static final Color BORDER = new Color(0xFFFFFF);
    public static final Color SHORE = new Color(0xF0EEE8);
    public static final Color HOMES = new Color(0x8A8D91);
    public static final Color WARNING = new Color(0x8A4B00);
    public static final Color WARNING_PAPER = new Color(0xFFF3D6);

    private Palette() {}
}
