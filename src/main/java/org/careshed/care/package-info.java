/**
 * Inside the facilities: visits move step by step through pools, each facility by itself on its own event list. The
 * day's arrivals and rosters come in, facts go out to the journal and letters to who brings them on; nothing of one
 * facility touches another. May import journal, county, scenario, engine, chance and quantity.
 */
package org.careshed.care;
