/**
 * Fitting a county to what is known of it: a {@link org.careshed.experiment.calibration.plan.Calibration} comes in, simulated
 * step by step under the same luck; a fitted scenario, a card that says what the figures pin down, and an ensemble of
 * refitted draws go out. May import what the room of experiments may.
 */
package org.careshed.experiment.calibration;
