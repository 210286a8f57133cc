package org.careshed.report.figure;

import org.careshed.language.Text;

/**
 * One state of a figure that a reader can go through with a slider: before and after, a month.
 *
 * @param label what the slider says here
 * @param chart what is drawn
 */
public record Frame(Text label, Chart chart) {}
