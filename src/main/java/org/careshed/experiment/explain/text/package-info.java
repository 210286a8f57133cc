/**
 * Stories as text of 80 columns, and for programs. Stories and turnings come in, lines go out; nothing is computed here
 * that a story does not hold.
 */
package org.careshed.experiment.explain.text;
