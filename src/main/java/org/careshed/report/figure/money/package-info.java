/** What care costs and who pays it. May import result, quantity and language. */
package org.careshed.report.figure.money;
