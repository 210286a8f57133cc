/**
 * What levers offered and what was used, in words for the screen: the table of offers comes in, lines go out. May import
 * report.input.
 */
package org.careshed.report.offer;
