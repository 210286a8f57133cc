/**
 * What a report is made from: folders of runs or of a comparison come in, arms in the same worlds with their tables and
 * differences go out, and what must be said of folders that are not whole. May import result, quantity and language.
 */
package org.careshed.report.subject;
