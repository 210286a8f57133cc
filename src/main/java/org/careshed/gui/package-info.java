/**
 * The researchers' window: MASON's own console on the same model. A prepared county comes in, frames on the screen go out; a
 * run in the console is the run of the command line, window by window. May import model, engine, experiment, measure, journal,
 * county, scenario, language and quantity, and sees MASON and its charts.
 */
package org.careshed.gui;
