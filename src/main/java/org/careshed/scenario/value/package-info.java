/**
 * Single values as planners write them: numbers, quantities with units, texts, words, dates, ids. Texts come in; exact
 * values, or faults that say what is odd, go out. Imports {@code shape} and {@code problem} of the scenario room.
 */
package org.careshed.scenario.value;
