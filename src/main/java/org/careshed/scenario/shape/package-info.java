/**
 * Descriptors: each key of a scenario once, with its meaning, unit, range and default. Reading, messages, JSON Schema,
 * the reference page and the canonical text all come from them. Imports {@code scenario.problem} and
 * {@code scenario.source}.
 */
package org.careshed.scenario.shape;
