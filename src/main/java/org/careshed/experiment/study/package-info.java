/**
 * Experiments: a {@link org.careshed.experiment.study.plan.Study} comes in, its points are run in the same worlds and kept
 * by key, and what they say goes out as tables, words and files that depend neither on threads nor on what was there
 * before. May import what experiment may, the store and the arms that share their luck.
 */
package org.careshed.experiment.study;
