/**
 * Asking the county questions: one replication, many, checks against theory, constants by share inversion, calibration.
 * Scenarios come in, results go out. May import policy, measure, model, people (whose expectations it inverts), journal, county,
 * scenario, result, chance and quantity.
 */
package org.careshed.experiment;
