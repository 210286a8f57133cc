/**
 * The bill before a big run: how many runs, how long, how much memory and disk, and the smallest differences that will
 * show. What is about to be run comes in, an estimate with its grounds goes out. May import what experiment may.
 */
package org.careshed.experiment.bill;
