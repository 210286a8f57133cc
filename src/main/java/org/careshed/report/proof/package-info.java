/**
 * What a model was held against and fitted to: files that {@code evidence --json} and {@code calibrate} wrote come in, effects
 * and fitted figures with their intervals go out. May import result and language.
 */
package org.careshed.report.proof;
