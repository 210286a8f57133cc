/**
 * Clock and queues: MASON's schedule as the clock of phases and windows, and the primitive event list, pools and waiting
 * lines that a facility plays inside a window. Times and slot numbers come in, slots to serve go out. May import
 * quantity; MASON stays inside.
 */
package org.careshed.engine;
