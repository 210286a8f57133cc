package org.careshed.scenario;

import java.util.OptionalInt;

/**
 * What a facility has a number of and patients queue for: consulting rooms with a doctor, desks, devices.
 *
 * @param facility id of the facility
 * @param resource kind, the word that pathway steps use: {@code doctor}, {@code desk}, {@code lab}, {@code ct} ...
 * @param servers how many patients it serves at once while open, by date
 * @param hours when it is staffed
 * @param queueLimit how many may wait; absent means no limit; 0 means who finds no free server is lost
 */
public record Resource(
        String facility, String resource, Dated servers, Hours hours, OptionalInt queueLimit, Evidence evidence) {
    /** The same resource at other hours. */
    public Resource withHours(Hours other) {
        return new Resource(facility, resource, servers, other, queueLimit, evidence);
    }

    /** The same resource with other servers. */
    public Resource withServers(Dated other) {
        return new Resource(facility, resource, other, hours, queueLimit, evidence);
    }
}
