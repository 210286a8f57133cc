/** How busy facilities are and how long one waits at each resource. May import result, quantity and language. */
package org.careshed.report.figure.busy;
