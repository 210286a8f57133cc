/**
 * Luck as a function: keyed draws, exact elementary functions and distributions. Keys and probabilities come in, the
 * same bits go out on every machine, thread and Java release. May import quantity; Commons Math stays inside.
 */
package org.careshed.chance;
