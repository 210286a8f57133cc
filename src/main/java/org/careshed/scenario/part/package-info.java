/**
 * What several sections and tables of a scenario share: names, sources, opening hours, ages, times and their laws. Nodes
 * come in, small records go out. Imports the records of {@code scenario}, {@code shape}, {@code value} and chance.
 */
package org.careshed.scenario.part;
