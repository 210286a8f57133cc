/**
 * The picture of beds in use: the midnight census of beds and the table of their use come in, one sheet with a panel for each
 * class of beds of a facility goes out. May import report.chart, report.look, report.input and report.drawing.
 */
package org.careshed.report.bed;
