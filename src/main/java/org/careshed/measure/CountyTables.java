package org.careshed.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.quantity.Fixed;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Tier;

/**
 * What a county is before anything happens, as tables {@code places}, {@code facilities} and {@code tiers}: names and
 * coordinates travel with the results, so that maps and reports need no scenario.
 */
public final class CountyTables {

    /** Decimals of degrees: about 0.1 m. */
    private static final int DEGREE_DECIMALS = 6;

    // What every one of the tables says of a row.
    private static final Column NAME_EN =
            Column.text("name_en", "Its English name, or the Chinese one if there is no other.");
    private static final Column NAME_ZH =
            Column.text("name_zh", "Its Chinese name, or the English one if there is no other.");
    private static final Column SOURCE = Column.text("source", "Where the row comes from.");
    private static final Column GRADE =
            Column.text("grade", "How far it can be trusted: A measured or official, B secondary, C assumed.");

    private static final List<Column> PLACES = List.of(
            Column.text("place", "Id of the place."),
            NAME_EN,
            NAME_ZH,
            Column.text("kind", "village, community, town-seat, county-seat, outside or crossing."),
            Column.text("town", "Id of the town it belongs to."),
            Column.decimal("longitude", "degrees", "Degrees east, WGS-84."),
            Column.decimal("latitude", "degrees", "Degrees north, WGS-84."),
            Column.integer("residents", "persons", "Residents who live there."),
            SOURCE,
            GRADE);

    private static final List<Column> FACILITIES = List.of(
            Column.text("facility", "Id of the facility."),
            NAME_EN,
            NAME_ZH,
            Column.text("tier", "Id of its tier."),
            Column.text("place", "Id of the place where it stands; empty in a scenario without places."),
            Column.text("group", "Id of the medical community it belongs to; empty if none."),
            Column.integer("physicians", "persons", "Head count of physicians, for information."),
            Column.integer("beds", "beds", "Open beds, for information."),
            Column.decimal("longitude", "degrees", "Degrees east, WGS-84, of its place."),
            Column.decimal("latitude", "degrees", "Degrees north, WGS-84, of its place."),
            SOURCE,
            GRADE);

    private static final List<Column> TIERS = List.of(
            Column.text("tier", "Id of the tier."),
            NAME_EN,
            NAME_ZH,
            Column.text("grassroots", "true if the official definition counts its visits as grassroots."),
            Column.text("in_county", "true if its visits count as care inside the county."),
            SOURCE,
            GRADE);

    private CountyTables() {}

    /** The tables, in the order places, facilities, tiers; rows in the scenario's order. */
    public static List<Table> of(County county) {
        return List.of(places(county), facilities(county), tiers(county));
    }

    private static Table places(County county) {
        Map<String, Long> residents = new HashMap<>();
        for (PopulationRow row : county.scenario().population()) {
            residents.merge(row.place(), (long) row.residents(), Long::sum);
        }
        List<List<String>> rows = new ArrayList<>();
        for (Place place : county.scenario().places()) {
            rows.add(List.of(
                    place.id(),
                    place.name().english(),
                    place.name().chinese(),
                    place.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    place.town(),
                    degrees(place.longitude()),
                    degrees(place.latitude()),
                    Long.toString(residents.getOrDefault(place.id(), 0L)),
                    place.evidence().source(),
                    grade(place.evidence())));
        }
        return new Table("places", "Where people live and facilities stand, in the order of ids.", PLACES, rows);
    }

    private static Table facilities(County county) {
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < county.facilities(); index++) {
            Facility facility = county.facility(index);
            Optional<Place> place = place(county, index);
            rows.add(List.of(
                    facility.id(),
                    facility.name().english(),
                    facility.name().chinese(),
                    county.tier(index).id(),
                    place.map(Place::id).orElse(""),
                    facility.group().orElse(""),
                    Integer.toString(facility.physicians()),
                    Integer.toString(facility.beds()),
                    place.map(at -> degrees(at.longitude())).orElse(""),
                    place.map(at -> degrees(at.latitude())).orElse(""),
                    facility.evidence().source(),
                    grade(facility.evidence())));
        }
        return new Table("facilities", "Clinics and hospitals, in the order of ids.", FACILITIES, rows);
    }

    private static Table tiers(County county) {
        List<List<String>> rows = new ArrayList<>();
        for (Tier tier : county.tiers()) {
            rows.add(List.of(
                    tier.id(),
                    tier.name().english(),
                    tier.name().chinese(),
                    Boolean.toString(tier.grassroots()),
                    Boolean.toString(tier.inCounty()),
                    tier.evidence().source(),
                    grade(tier.evidence())));
        }
        return new Table("tiers", "Kinds of facility, in the order of ids.", TIERS, rows);
    }

    private static Optional<Place> place(County county, int facility) {
        List<Place> places = county.scenario().places();
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(county.placeOf()[facility]));
    }

    private static String degrees(double value) {
        return Fixed.of(value, DEGREE_DECIMALS);
    }

    private static String grade(Evidence evidence) {
        return evidence.grade().name();
    }
}
