/**
 * Maps as options of the chart library: the county as an outline from its places (no official borders), arrows, symbols,
 * names where there is room, and a key, for paper and for phones. What they show comes from whoever draws a map. May import
 * result, quantity and language.
 */
package org.careshed.report.figure.ground;
