/**
 * Results over the web: ids of folders come in; tables with filters, reports, stories of residents and files go out. May
 * import experiment, report, result, language and the web room's wire.
 */
package org.careshed.web.results;
