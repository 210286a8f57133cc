/**
 * Figures of a report: a study comes in; titles, captions, charts as plain data and the numbers drawn go out, the same for
 * screen, paper and file. One file a kind of figure. May import result, quantity and language.
 */
package org.careshed.report.figure;
