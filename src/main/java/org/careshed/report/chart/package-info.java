/**
 * What charts are made of: axes of values and of days, lines and bands, labels kept apart. Values come in; marks on a scene
 * go out. May import report.look and report.drawing.
 */
package org.careshed.report.chart;
