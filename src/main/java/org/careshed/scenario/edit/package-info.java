/**
 * What an editor needs of a scenario beside its values: what it says of itself, where in the text each value stands, what
 * came of its parents, and a schema with ranges in words. Texts come in, trees by path go out. May import what the scenario
 * room may.
 */
package org.careshed.scenario.edit;
