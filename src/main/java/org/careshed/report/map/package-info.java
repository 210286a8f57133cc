/**
 * The ground of the map of where patients go: places and flows come in; land, symbols and a projection go out. May import
 * report.look, report.input and report.drawing.
 */
package org.careshed.report.map;
