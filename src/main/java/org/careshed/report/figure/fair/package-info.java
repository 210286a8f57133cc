/** Who is served how well: groups of residents side by side, and how even it is. May import result, quantity and language. */
package org.careshed.report.figure.fair;
