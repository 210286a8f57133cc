/**
 * What all pictures share: the county as an atlas with names in both languages, colours and shapes of tiers, numbers in
 * words. Rows of the folder come in. May import report.input and report.drawing.
 */
package org.careshed.report.look;
