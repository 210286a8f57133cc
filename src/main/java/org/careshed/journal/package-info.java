/**
 * What happened, as facts: one small interface per fact, primitives only, the time first. The living county tells
 * {@link org.careshed.journal.Facts}, which hands each fact to those who listen to it. Within a window facts come
 * facility by facility, in time order per facility. May import county and scenario.
 */
package org.careshed.journal;
