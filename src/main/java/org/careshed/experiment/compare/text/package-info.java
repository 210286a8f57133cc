/**
 * A comparison on a screen and in files: a comparison comes in, lines of at most 80 columns, CSV and JSON go out. May
 * import compare and result.
 */
package org.careshed.experiment.compare.text;
