/**
 * Does the simulation reach what theory and publications say? Check scenarios with their expectations come in and run
 * through the same line as any other scenario; verdicts under a stated false-alarm rate go out, and the power check shows
 * that seeded faults do not pass. May import what experiment may.
 */
package org.careshed.experiment.check;
