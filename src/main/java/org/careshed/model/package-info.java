/**
 * The living county: the order of a day, residents and facilities put together, and the levers a manager can pull. A
 * county comes in, facts go out to the journal. May import people, care, journal, county, scenario, engine, chance and
 * quantity; knows neither policies nor measures.
 */
package org.careshed.model;
