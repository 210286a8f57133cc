/**
 * Where the next few clinics, rooms or sessions do most once residents react and queues form: a {@link
 * org.careshed.experiment.siting.question.Siting} comes in, the chosen sites with how sure they are, their rivals and what
 * nearness alone would have chosen go out. May import what experiment may, the store, paired runs and selection.
 */
package org.careshed.experiment.siting;
