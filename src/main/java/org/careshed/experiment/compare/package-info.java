/**
 * Scenarios against one another: a question comes in, every figure with its difference, interval and verdict goes out,
 * and what differs between the scenarios in words. May import what experiment may, paired runs and the spread of an
 * ensemble.
 */
package org.careshed.experiment.compare;
