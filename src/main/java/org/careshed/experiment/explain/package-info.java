/**
 * One resident's way through a run, retold: finished results are run again with listeners that hear of that resident
 * alone, and every choice is told term by term. A results folder comes in, stories and their text go out. May import
 * everything that experiments may.
 */
package org.careshed.experiment.explain;
