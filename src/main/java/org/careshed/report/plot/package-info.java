/**
 * Charts become pictures: options of Apache ECharts come in, SVG and PNG go out, in light or dark. The library runs in
 * Rhino, without a browser. May import result, quantity and language.
 */
package org.careshed.report.plot;
