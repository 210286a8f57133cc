/**
 * Workload W1, a queue of a million customers: through Careshed, by a loop over a heap, and in raw MASON, each with the
 * same luck. A seed and a number of customers come in, their mean wait goes out.
 */
package org.careshed.bench.queue;
