/**
 * Pieces that charts are put together from: axes, lines, bands, bars, symbols of tiers, numbers in each language's form, the
 * table of what is drawn, one frame an arm. Plain data comes in and goes out. May import result, quantity and language.
 */
package org.careshed.report.option;
