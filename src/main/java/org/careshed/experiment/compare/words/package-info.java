/**
 * What differs between two scenarios: resolved scenarios come in, differences with their words go out. May import
 * scenario and the reading of CSV.
 */
package org.careshed.experiment.compare.words;
