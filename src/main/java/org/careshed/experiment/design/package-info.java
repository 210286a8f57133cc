/**
 * Where to look: how many parameters and points come in, points of the unit cube go out, a share from 0 to 1 of each
 * parameter's range; and cells of a table that change numbers. Nothing here knows a scenario. May import chance and
 * quantity.
 */
package org.careshed.experiment.design;
