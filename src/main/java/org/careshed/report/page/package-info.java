/**
 * The page {@code index.html} of a run: summary, tables and finished pictures come in, one text of HTML goes out that needs no
 * script, no network and no other file. May import report.look, report.input and report.drawing.
 */
package org.careshed.report.page;
