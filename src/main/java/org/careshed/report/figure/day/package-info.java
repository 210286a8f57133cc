/** Visits, shares and waits day by day, warm-up and holidays marked. May import result, quantity and language. */
package org.careshed.report.figure.day;
