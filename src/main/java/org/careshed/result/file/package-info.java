/**
 * Files that are whole or absent: atomic and forced writes, fingerprints, locks, lines with checksums, CSV and JSON as
 * text. Bytes and plain values come in, files and located faults ({@link java.io.IOException}) come out. Imports
 * nothing of Careshed; JSON and CSV readers are walled in here.
 */
package org.careshed.result.file;
