/**
 * Tables as Parquet, for Python, R and SQL. Tables with their columns come in, files go out, the same bytes from the same
 * rows. May import result and its files; the only room that knows DuckDB.
 */
package org.careshed.result.parquet;
