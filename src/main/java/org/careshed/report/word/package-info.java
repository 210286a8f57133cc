/**
 * A report as a Word file that can be edited: a document and its pictures come in, a file of headings, tables and pictures
 * goes out. May import report.document, report.pictures and language.
 */
package org.careshed.report.word;
