/** What a run found beside what is known of the county. May import result, quantity and language. */
package org.careshed.report.figure.fit;
