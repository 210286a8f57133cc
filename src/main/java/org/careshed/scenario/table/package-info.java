/**
 * The CSV tables of a county, column by column. Rows come in, records of {@code scenario} go out. Imports the records of
 * {@code scenario}, {@code part}, {@code shape} and {@code value}.
 */
package org.careshed.scenario.table;
