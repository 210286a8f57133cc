package org.careshed.report.figure;

import java.util.Map;
import org.careshed.language.Language;

/**
 * What is drawn, as an option of Apache ECharts: plain data of maps, lists, texts, numbers and truths, no functions. A colour
 * that depends on light or dark paper is a text that begins with {@code $}, a name of {@code report.plot.Paper}.
 */
@FunctionalInterface
public interface Chart {
    /** The option with its words in one language. */
    Map<String, Object> option(Language language);
}
