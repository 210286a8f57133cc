/**
 * Published effects, null and adverse ones included, looked for in the model: pairs of scenarios run in the same worlds,
 * each effect estimated as its study did, and a verdict by rule. Effects come in, outcomes and a table of them go out.
 * May import what experiment may, paired runs and the store.
 */
package org.careshed.experiment.evidence;
