/**
 * What the planner writes, as checked records, and the reader that turns files into them. YAML and CSV come in; one
 * immutable {@link org.careshed.scenario.Scenario}, or every problem with its place, goes out. May import quantity and
 * chance; the YAML and CSV libraries stay inside.
 */
package org.careshed.scenario;
