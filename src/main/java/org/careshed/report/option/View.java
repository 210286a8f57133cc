package org.careshed.report.option;

import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.figure.Chart;

/**
 * One arm in a figure.
 *
 * @param chart what is drawn of it
 * @param spoken what it shows in words
 * @param rows the numbers drawn, as the figure's columns have them
 */
public record View(Chart chart, Text spoken, List<List<String>> rows) {}
