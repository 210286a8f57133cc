/**
 * Pictures of a run, drawn from its results folder alone: tables and summary come in, SVG and PNG files go out; no run is
 * needed. Drawing itself (marks, letters, files) is in {@code report.drawing}. May import result and quantity.
 */
package org.careshed.report;
