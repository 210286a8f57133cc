/**
 * The sections of a scenario file, key by key: a map of {@code shape} descriptors for each, and the record it becomes.
 * Nodes come in, records of {@code scenario} go out. Imports {@code scenario} and its other rooms for reading, and
 * chance.
 */
package org.careshed.scenario.section;
