/**
 * The picture of how long patients wait: counts of waits by tier and minute come in, one sheet with a curve for each tier
 * on one axis of minutes goes out. May import report.chart, report.look, report.input and report.drawing.
 */
package org.careshed.report.wait;
