/**
 * What residents do before they reach a door: needs arise, care is sought or not, a facility is chosen, a time of day is
 * picked. The population and last night's published waits come in, needs and choices go out. May import journal, county,
 * scenario, engine, chance and quantity.
 */
package org.careshed.people;
