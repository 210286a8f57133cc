/**
 * The front door of the scenario room: the path of a YAML file comes in; a {@link
 * org.careshed.scenario.read.Resolved} scenario with hash and warnings, or every problem at once, goes out. Imports all
 * other rooms for reading.
 */
package org.careshed.scenario.read;
