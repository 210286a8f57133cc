/**
 * What may be said of differences between runs of the same worlds: figures of both come in world by world, differences, their
 * p-values and what is left of these after Holm's adjustment go out. May import result and quantity.
 */
package org.careshed.result.pairs;
