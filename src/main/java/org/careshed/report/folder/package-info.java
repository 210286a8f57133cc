/**
 * A results folder read for drawing: a path comes in, rows by column name and the summary go out. A fault is a
 * {@link org.careshed.report.folder.ReportException} that says which file, column and cell. May import result and quantity.
 */
package org.careshed.report.folder;
