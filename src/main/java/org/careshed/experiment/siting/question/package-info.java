/**
 * Siting files: a YAML file comes in, a {@link org.careshed.experiment.siting.question.Siting} goes out. May import the
 * scenario's descriptors and what experiment may.
 */
package org.careshed.experiment.siting.question;
