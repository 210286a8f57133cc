package org.careshed.scenario;

/**
 * A point of the county or beyond where people live or facilities stand.
 *
 * @param id permanent ASCII id; keys of luck hang on it, so renaming renames the world
 * @param town id of the town the place belongs to, for results by town; its own id for a town seat
 * @param longitude degrees east, WGS-84
 * @param latitude degrees north, WGS-84
 */
public record Place(
        String id, Name name, Kind kind, String town, double longitude, double latitude, Evidence evidence) {
    /** What kind of point it is. */
    public enum Kind {
        VILLAGE,
        COMMUNITY,
        TOWN_SEAT,
        COUNTY_SEAT,
        OUTSIDE,
        CROSSING
    }
}
