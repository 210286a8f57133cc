/**
 * What all pictures share: the county as an atlas with names in both languages, colours and shapes of tiers, numbers in
 * words, the heading and the caption. Rows of the folder come in; marks go out. May import report.input and report.drawing.
 */
package org.careshed.report.look;
