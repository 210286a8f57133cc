/**
 * Replications on other machines: what to run goes out as texts and numbers, what was found comes back as bytes under a
 * key, and whoever asked keeps it. Doing an errand twice gives the same bytes. May import what experiment may.
 */
package org.careshed.experiment.away;
