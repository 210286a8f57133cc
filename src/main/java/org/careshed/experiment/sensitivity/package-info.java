/**
 * Which parameter moves an output: points of the unit cube go out, the output at each comes back in, indices with
 * intervals go out. Any function will do. May import the designs, chance, result and quantity.
 */
package org.careshed.experiment.sensitivity;
