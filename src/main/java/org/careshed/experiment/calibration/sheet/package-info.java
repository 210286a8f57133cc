/**
 * What a calibration shows: figures come in; tables for people and programs, spreads and YAML go out. May import language,
 * quantity and result.
 */
package org.careshed.experiment.calibration.sheet;
