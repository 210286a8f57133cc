/**
 * Finished results as the pictures need them: a folder comes in, rows by column name and the summary go out. A fault is a
 * {@link org.careshed.report.input.ReportException} that says which file, column and cell. May import result and quantity.
 */
package org.careshed.report.input;
