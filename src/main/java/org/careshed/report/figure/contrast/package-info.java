/** What changes from the base to each other arm. May import result, quantity and language. */
package org.careshed.report.figure.contrast;
