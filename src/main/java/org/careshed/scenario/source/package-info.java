/**
 * Files as trees of values that know their place. Paths come in; nodes with sites, or located problems, go out. Imports
 * only {@code scenario.problem}; the YAML and CSV libraries stay inside.
 */
package org.careshed.scenario.source;
