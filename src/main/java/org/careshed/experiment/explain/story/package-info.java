/**
 * What a story consists of: a resident by name, needs, happenings, notes. Plain values; they come from witnesses and go to
 * texts and comparisons. May import county, scenario, result, and people for decisions.
 */
package org.careshed.experiment.explain.story;
