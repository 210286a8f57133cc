/**
 * A report as one HTML file that needs no network: a document comes in, a text goes out, with its charts as data and the
 * library that draws them. May import report.document, report.figure, report.plot and language.
 */
package org.careshed.report.html;
