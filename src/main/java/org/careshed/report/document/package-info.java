/**
 * A report before it has a form: chapters of words, tables and figures, each text in both languages. Pages, print and Word
 * files are written from it, so that all say the same. May import report.figure and language.
 */
package org.careshed.report.document;
