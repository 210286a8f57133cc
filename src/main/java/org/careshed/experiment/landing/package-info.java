/**
 * What many runs found becomes tidy tables: runs come in one by one, tables for SQL, Python and R go out, and the views
 * that a database has of them; one command at a time writes into a folder. May import what experiment may, and paired runs.
 */
package org.careshed.experiment.landing;
