/**
 * Runs, repeats and compares: one replication is the line scenario, county, world, journal, measures, readings; the rest
 * repeats it. Scenarios come in; results, comparisons and verdicts go out. May import policy, measure, model, journal,
 * county, scenario, result, chance, quantity and Commons Math.
 */
package org.careshed.experiment;
