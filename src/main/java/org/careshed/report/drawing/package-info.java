/**
 * A picture as plain marks on a sheet, written twice: as SVG and as PNG, so that both show the same. Marks come in,
 * bytes go out that hang on nothing but the marks (the PNG also on the fonts installed). May import nothing of Careshed
 * but quantity; the only room that draws with Java2D.
 */
package org.careshed.report.drawing;
