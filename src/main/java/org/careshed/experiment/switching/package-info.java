/**
 * Who goes elsewhere under another scenario, and which term of the choice sent them there: two scenarios come in, first
 * choices of the same needs in the same worlds are laid side by side, and tables over replications go out. May import what
 * experiments may.
 */
package org.careshed.experiment.switching;
