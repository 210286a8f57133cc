package org.careshed.report.plot;

import java.util.regex.Pattern;

/**
 * SVG as the library writes it, without what serves a mouse alone, with names that stay the same from chart to chart, and
 * with the faces of letters named once.
 */
final class PlainSvg {
    /** Latin letters first, so that they do not come out of a Chinese face. */
    static final String FACES = "'Helvetica Neue',Arial,'Liberation Sans','Noto Sans','Noto Sans CJK SC',"
            + "'Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei','WenQuanYi Zen Hei',sans-serif";

    private static final Pattern STYLES = Pattern.compile("<style ?>.*?</style>\\s*", Pattern.DOTALL);
    private static final Pattern FOR_A_MOUSE = Pattern.compile(" (?:class=\"zr[^\"]*\"|ecmeta_[a-z_]+=\"[^\"]*\")");
    private static final Pattern FACE = Pattern.compile("font-family:[^;\"]*;?");
    private static final Pattern NAME = Pattern.compile("zr[0-9]+-");
    private static final Pattern END =
            Pattern.compile("></(?:path|rect|circle|ellipse|line|polygon|polyline|use|image)>");

    private PlainSvg() {}

    static String of(String svg, String id) {
        String still = STYLES.matcher(svg).replaceAll("");
        String bare = FOR_A_MOUSE.matcher(still).replaceAll("");
        String faceless =
                FACE.matcher(bare).replaceAll("").replaceFirst("<svg ", "<svg font-family=\"" + FACES + "\" ");
        return END.matcher(NAME.matcher(faceless).replaceAll(id + "-")).replaceAll("/>") + "\n";
    }
}
