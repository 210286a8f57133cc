/**
 * The picture of where patients go: flows come in, a map and bars by town go out as one sheet. Positions are computed
 * once, then drawn from the ground up. May import report.look, report.input and report.drawing.
 */
package org.careshed.report.map;
