/**
 * The picture of the shares of care by town: visits by home town and condition come in, one sheet with a dot for each town
 * beside the county's line goes out. May import report.chart, report.look, report.input and report.drawing.
 */
package org.careshed.report.town;
