/**
 * A report on paper: a document and its pictures come in, a PDF on A4 goes out, with the letters it needs inside. May import
 * report.document, report.html and language.
 */
package org.careshed.report.paper;
