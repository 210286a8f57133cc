/**
 * What a model was held against and fitted to, as figures: published effects beside ours, fitted figures beside what is known,
 * parameters by what is left open. May import result, quantity and language.
 */
package org.careshed.report.figure.proof;
