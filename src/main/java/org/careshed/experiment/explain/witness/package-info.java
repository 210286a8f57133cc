/**
 * Those who follow one resident: facts come in, notes on the page of each need go out. May import what experiments may, and
 * the stories they write.
 */
package org.careshed.experiment.explain.witness;
