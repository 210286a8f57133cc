/**
 * What queueing theory says, as plain functions: Erlang's formulas, Pollaczek-Khinchine, Cobham's priorities, Crommelin's
 * constant services, Jackson's networks, and the closed shares of choice models. Rates and means in any one unit of time
 * come in, exact values in that unit go out. May import quantity and Commons Math.
 */
package org.careshed.experiment.theory;
