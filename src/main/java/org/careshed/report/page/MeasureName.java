package org.careshed.report.page;

import org.careshed.language.Text;
import org.careshed.result.Headline;

/**
 * What the page calls a measure of the summary.
 *
 * @param chinese empty for a measure without a Chinese name
 */
public record MeasureName(String english, String chinese) {
    /** Its usual name, else its id in words. */
    public static MeasureName of(String id) {
        Text name = org.careshed.result.MeasureName.of(id);
        return new MeasureName(name.english(), org.careshed.result.MeasureName.has(id) ? name.chinese() : "");
    }

    /** In both languages; English where there is no Chinese name. */
    public Text words() {
        return Text.of(english, chinese.isEmpty() ? english : chinese);
    }

    /** The unit to be written behind the figure; empty for a share, which is written per cent. */
    static String unit(Headline headline) {
        return switch (headline.unit()) {
            case "share" -> "";
            case "minutes" -> "min";
            case "days" -> "d";
            case "yuan per person-year" -> "yuan";
            case "correlation", "index", "ratio" -> "";
            default -> headline.unit().contains(" per ") ? "" : headline.unit();
        };
    }
}
