/**
 * Maps of who goes where: arms with their flows come in; before, after and the change between them go out as frames of a
 * figure, with a table of shares for each town and facility. May import result, quantity and language.
 */
package org.careshed.report.figure.flow;
