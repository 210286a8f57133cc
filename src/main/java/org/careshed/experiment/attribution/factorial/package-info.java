/**
 * Regular two-level designs: how many factors and how much is to be kept apart come in; which factors are on in which
 * run, what cannot be told apart, and contrasts go out. Knows nothing of counties. May import what experiment may.
 */
package org.careshed.experiment.attribution.factorial;
