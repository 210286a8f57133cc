/**
 * A question that a health bureau asks, as a file: which scenarios are compared in how many worlds, and what kind of answer is
 * told. May import what experiment may.
 */
package org.careshed.experiment.bureau;
