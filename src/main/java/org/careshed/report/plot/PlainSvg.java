package org.careshed.report.plot;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SVG as the library writes it, without what serves a mouse alone, with names that stay the same from chart to chart, with
 * the faces of letters named once, and without what Batik and office programs do not know ({@code transparent}, the height at
 * which letters hang).
 */
final class PlainSvg {
    /** Latin letters first, so that they do not come out of a Chinese face. */
    static final String FACES = "'Helvetica Neue',Arial,'Liberation Sans','Noto Sans','Noto Sans CJK SC',"
            + "'Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei','WenQuanYi Zen Hei',sans-serif";

    private static final Pattern STYLES = Pattern.compile("<style ?>.*?</style>\\s*", Pattern.DOTALL);
    private static final Pattern FOR_A_MOUSE = Pattern.compile(" (?:class=\"zr[^\"]*\"|ecmeta_[a-z_]+=\"[^\"]*\")");
    private static final Pattern FACE = Pattern.compile("font-family:[^;\"]*;?");
    private static final Pattern FONT = Pattern.compile("font: (?:normal )*(bold )?([0-9.]+px)[^;\"]*");
    private static final Pattern NAME = Pattern.compile("zr[0-9]+-");
    private static final Pattern END =
            Pattern.compile("></(?:path|rect|circle|ellipse|line|polygon|polyline|use|image)>");

    private static final Pattern HALO = Pattern.compile(
            "<text((?: (?!stroke|paint-order)[a-z-]+=\"[^\"]*\")*)((?: (?:stroke|paint-order)[^>]*))(>[^<]*</text>)");

    private PlainSvg() {}

    static String of(String svg, String id) {
        String bare = FOR_A_MOUSE.matcher(STYLES.matcher(svg).replaceAll("")).replaceAll("");
        String plain = bare.replace(" xml:space=\"preserve\"", "")
                .replace("\"transparent\"", "\"none\"")
                .replace("dominant-baseline=\"central\"", "dy=\"0.36em\"");
        String faceless = FONT.matcher(FACE.matcher(plain).replaceAll("")).replaceAll(PlainSvg::font);
        String named = NAME.matcher(faceless).replaceAll(id + "-");
        String haloed = HALO.matcher(named).replaceAll(PlainSvg::halo);
        return END.matcher(haloed).replaceAll("/>").replaceFirst("<svg ", "<svg font-family=\"" + FACES + "\" ") + "\n";
    }

    /** The halo of letters as letters of its own below them, for painters that do not know the order of paint. */
    private static String halo(MatchResult text) {
        String letters = text.group(2).replaceAll(" (stroke(-[a-z]+)?|paint-order)=\"[^\"]*\"", "");
        return Matcher.quoteReplacement("<text aria-hidden=\"true\"" + text.group(1) + text.group(2) + text.group(3)
                + "<text" + text.group(1) + letters + text.group(3));
    }

    private static String font(MatchResult font) {
        return (font.group(1) == null ? "" : "font-weight:bold;") + "font-size:" + font.group(2);
    }
}
