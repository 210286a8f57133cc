/**
 * Do the reported figures follow from the visit log? Finished results with their logs come in, questions in SQL (one file
 * each, beside this room's resources) are asked, what differs from tables and summary goes out. It shares no code with the
 * measures. May import what experiment may.
 */
package org.careshed.experiment.recount;
