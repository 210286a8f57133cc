/**
 * What a calibration is to do: the path of a YAML file comes in; a checked {@link
 * org.careshed.experiment.calibration.plan.Calibration}, or every problem at its place, goes out. May import the
 * scenario's descriptors, measure and result for the names of figures, and quantity.
 */
package org.careshed.experiment.calibration.plan;
