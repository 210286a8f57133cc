/**
 * Two worlds of the same luck compared need by need: a county and the same county with a lever come in, which visits went
 * elsewhere, from where to where, and what they took of what the lever offers go out. May import what experiment may.
 */
package org.careshed.experiment.switched;
