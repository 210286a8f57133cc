/**
 * Shapley values: what every group of players reaches comes in, what each of them adds on average over all orders goes
 * out. Knows nothing of counties. May import what experiment may.
 */
package org.careshed.experiment.attribution.shares;
