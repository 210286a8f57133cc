/**
 * Which of several alternatives is best, with as few runs as may be: observations of alternatives in the same worlds come
 * in by a {@link org.careshed.experiment.selection.Source}, the chosen one and how sure it is go out. What the alternatives
 * are is not known here. May import quantity and distributions.
 */
package org.careshed.experiment.selection;
