/**
 * What each place to go is worth to a resident, and whose luck decides among them. What residents know comes in, utilities,
 * weights and shares go out. May import county, scenario, chance and quantity, and of the journal the names of
 * channels.
 */
package org.careshed.people.utility;
