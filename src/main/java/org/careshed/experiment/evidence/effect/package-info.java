/**
 * Published effects as a file states them: what was found, by which estimator, and which two scenarios and which figure
 * show the same here. A file comes in, records go out; nothing is run. May import what experiment may.
 */
package org.careshed.experiment.evidence.effect;
