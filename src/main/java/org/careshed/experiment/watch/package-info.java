/**
 * Watching a run while it lives: what a watcher sees of each simulated hour, and how a watcher holds a run, lets it go on or
 * ends it. Journal facts come in, immutable frames go out; no result depends on either. May import what experiment may.
 */
package org.careshed.experiment.watch;
