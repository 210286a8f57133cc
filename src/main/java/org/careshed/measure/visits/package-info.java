/**
 * Counters of visits that several tables share: by where patients live, and by the tier that treats them. May import journal,
 * county and the sums of {@code tally}.
 */
package org.careshed.measure.visits;
