/**
 * How levers are written in a scenario. The catalogue's names and keys come in, checked {@link
 * org.careshed.scenario.LeverEntry} records go out; what a lever does is not known here. Imports the records of {@code
 * scenario}, {@code shape} and {@code value}.
 */
package org.careshed.scenario.lever;
