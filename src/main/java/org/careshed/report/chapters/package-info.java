/**
 * The chapters of a report: a study comes in, the whole document in both languages goes out, sentences by rules, tables and
 * figures. May import report.subject, report.tell, report.figure, report.document, result and language.
 */
package org.careshed.report.chapters;
