package org.careshed.model.journey;

import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.people.Departures;

/**
 * What every answer to a letter and every plan of a morning needs.
 *
 * @param ways how far things are
 * @param departures when patients reach a door
 * @param choosing where they go
 * @param appointments when they are seen who are not seen at once
 * @param delivery brings them there
 * @param intentions what they intend for later days
 * @param contacts tells and plans their contacts
 * @param episodes tells the end of what they came for
 */
record Desk(
        County county,
        Facts facts,
        Ways ways,
        Departures departures,
        Choosing choosing,
        Appointments appointments,
        Delivery delivery,
        Intentions intentions,
        Contacts contacts,
        Episodes episodes) {}
