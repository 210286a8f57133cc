/**
 * The visit log: facts become rows, one a visit step, for whoever wants to count for themselves. Facts come in, primitive
 * rows go out to a log book. May import journal, county, scenario, result and quantity; nothing may be computed here.
 */
package org.careshed.measure.log;
