/**
 * What must hold in every run: checks that listen to the same facts as the measures, with their own state and their own
 * arithmetic, and name the first fact that breaks a rule. Facts, readings and tables come in, {@link
 * org.careshed.measure.invariant.InvariantBroken} goes out. May import journal, county, scenario, result and quantity.
 */
package org.careshed.measure.invariant;
