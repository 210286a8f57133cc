/** How long patients wait: the table of waits comes in, curves by tier go out. May import result, quantity and language. */
package org.careshed.report.figure.wait;
