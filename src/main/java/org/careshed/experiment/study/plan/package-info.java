/**
 * What an experiment is to do: the path of a YAML file comes in; a checked {@link
 * org.careshed.experiment.study.plan.Study}, or every problem at its place, goes out. May import the dials, the cells of
 * designs, and the scenario's descriptors.
 */
package org.careshed.experiment.study.plan;
