/**
 * Which lever did how much: a scenario with several levers comes in, its worlds with some of them on and the others off
 * are run, and effects, interactions and shares of the whole effect go out. May import what experiment may, paired runs
 * and the verdicts of comparisons.
 */
package org.careshed.experiment.attribution;
