/**
 * Pictures of a run, drawn from its results folder alone: tables and summary come in, SVG, PNG and CSV files and a page go
 * out; no run is needed. What is drawn is in {@code report.figure}, how in {@code report.plot}. May import result, quantity and
 * language.
 */
package org.careshed.report;
