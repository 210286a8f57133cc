/**
 * The picture of how busy facilities are: the use and the waits of each resource come in, one sheet with a block for each
 * tier goes out. A tier of few is drawn facility by facility, a tier of many as a swarm. May import report.look,
 * report.input and report.drawing.
 */
package org.careshed.report.busy;
