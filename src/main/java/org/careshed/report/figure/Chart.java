package org.careshed.report.figure;

import java.util.Map;
import org.careshed.language.Language;

/**
 * What is drawn, as an option of Apache ECharts: plain data of maps, lists, texts, numbers and truths, no functions. A colour
 * that depends on light or dark paper is a text that begins with {@code $}, a name of {@code report.plot.Paper}. Names of
 * places and facilities may hold anything: they stand in {@code name} and in labels, never in a template of a tip but as
 * <code>{b}</code>, which the library escapes.
 */
@FunctionalInterface
public interface Chart {
    /** The option with its words in one language. */
    Map<String, Object> option(Language language);

    /**
     * Outlines that the option's {@code geo} parts name, as GeoJSON, to be registered ({@code echarts.registerMap}) before
     * the option is set. One name means one outline in all figures of a report.
     */
    default Map<String, Map<String, Object>> maps() {
        return Map.of();
    }
}
