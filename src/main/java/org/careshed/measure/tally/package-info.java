/**
 * The sums that measures are made of: levels and their exact integrals over time, waits in bins, tags of visits that are
 * inside. Primitive facts come in, readings and cells go out; nothing is allocated per fact. May import journal, county,
 * scenario, result and quantity.
 */
package org.careshed.measure.tally;
