/** Shares of care by home town: the table of towns comes in, dots go out. May import result, quantity and language. */
package org.careshed.report.figure.town;
