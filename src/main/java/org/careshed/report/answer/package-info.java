/**
 * Answers to questions that a bureau asks, each kind in a class of its own: a study in, sentences in both languages out. May
 * import report.subject, report.tell, report.look and report.input.
 */
package org.careshed.report.answer;
