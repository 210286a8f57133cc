/** Beds in use over the run, a panel a ward. May import result, quantity and language. */
package org.careshed.report.figure.bed;
