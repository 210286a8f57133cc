/**
 * How words are cleaned and measured, and where labels and arrows of a map find room: points and words come in, lines
 * with their places go out. May import nothing of Careshed but quantity.
 */
package org.careshed.report.drawing;
