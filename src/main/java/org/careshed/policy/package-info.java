/**
 * The levers: one file and one catalogue line each. A lever reshapes the scenario before the run by adding dated steps,
 * and, if it must, acts each morning through the county's levers. May import model, journal, county, scenario, chance and
 * quantity.
 */
package org.careshed.policy;
