/**
 * What an experiment turns and what it reads: numbers of a scenario by path come in, a {@link
 * org.careshed.experiment.dial.Panel} of wired {@link org.careshed.experiment.dial.Dial dials} and {@link
 * org.careshed.experiment.dial.Quantity figures} of a run go out, with the keys by which files state them. May import the
 * scenario's descriptors, measure and result for the names of figures, and quantity.
 */
package org.careshed.experiment.dial;
