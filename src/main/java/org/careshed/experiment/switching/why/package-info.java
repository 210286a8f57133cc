/**
 * Why one first choice leads elsewhere in another world: two decisions about the same need come in, the term that did most
 * for it goes out, with what every other term did. May import what experiments may.
 */
package org.careshed.experiment.switching.why;
