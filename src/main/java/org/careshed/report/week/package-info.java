/**
 * The picture of how busy each facility is week by week: the use of resources in each week comes in, one sheet with a row of
 * coloured cells for each resource goes out. May import report.look, report.input and report.drawing.
 */
package org.careshed.report.week;
