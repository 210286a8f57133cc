/**
 * What figures are called and how they are told: names, numbers that an interval supports, sentences by rules, in both
 * languages. A study comes in, sentences go out. May import report.subject, report.look, result and language.
 */
package org.careshed.report.tell;
