/**
 * Findings that outlive the command that made them: each replication is kept under the hash of all that determines it.
 * May import what experiment may.
 */
package org.careshed.experiment.store;
