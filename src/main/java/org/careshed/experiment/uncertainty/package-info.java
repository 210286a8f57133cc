/**
 * How sure a figure is: an output by point and replication comes in; its variance, split into what parameters leave open
 * and what luck does, goes out, and what each parameter, once measured, would take away. May import the indices and
 * quantity.
 */
package org.careshed.experiment.uncertainty;
