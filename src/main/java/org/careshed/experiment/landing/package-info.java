/**
 * What many runs found becomes tidy tables: runs come in one by one, tables for SQL, Python and R go out, and the views
 * that a database has of them. May import what experiment may, and paired runs.
 */
package org.careshed.experiment.landing;
