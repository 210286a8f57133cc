/**
 * What an attribution is to find out: the path of a YAML file comes in; a checked {@link
 * org.careshed.experiment.attribution.asked.Attribution}, or every problem at its place, goes out. May import two-level
 * designs, plans of experiments, the scenario's descriptors and the catalogue of levers.
 */
package org.careshed.experiment.attribution.asked;
