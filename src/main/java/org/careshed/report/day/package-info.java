/**
 * The picture of the run day by day: the table of days comes in, one sheet with visits, shares and waits over the same dates
 * goes out. May import report.chart, report.look, report.input and report.drawing.
 */
package org.careshed.report.day;
