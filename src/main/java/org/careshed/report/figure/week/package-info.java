/** How busy each week is: the table of weeks comes in, a heat map goes out. May import result, quantity and language. */
package org.careshed.report.figure.week;
