package org.careshed.scenario.table;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import org.careshed.scenario.Place;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Columns of the table of places. */
public final class PlaceRow {

    private static final Key<Place, String> ID = required("id", Texts.newId(IdKind.PLACE), Place::id, "permanent id");
    private static final Key<Place, String> NAME_EN =
            preset("name_en", Texts.line(), "", p -> p.name().en(), "English name");
    private static final Key<Place, String> NAME_ZH =
            preset("name_zh", Texts.line(), "", p -> p.name().zh(), "Chinese name; one of both names is needed");
    private static final Key<Place, Place.Kind> KIND =
            required("kind", Texts.oneOf(Place.Kind.class), Place::kind, "what kind of point it is");
    private static final Key<Place, Optional<String>> TOWN = maybe(
            "town",
            Texts.reference(IdKind.PLACE),
            p -> Optional.of(p.town()),
            "the town's place, for results by town; left out: itself");
    /** Degrees east. */
    public static final Key<Place, Double> LONGITUDE =
            required("longitude", Numbers.number(-180, 180), Place::longitude, "degrees east, WGS-84");

    private static final Key<Place, Double> LATITUDE =
            required("latitude", Numbers.number(-90, 90), Place::latitude, "degrees north, WGS-84");
    private static final Sourced<Place> SOURCED = Sourced.of(Place::evidence);

    public static final Shape<Place> SHAPE = new Shape<>(
            "places",
            "Points of the county and beyond where people live, facilities stand or roads meet.",
            List.of(ID, NAME_EN, NAME_ZH, KIND, TOWN, LONGITUDE, LATITUDE, SOURCED.source(), SOURCED.grade()),
            PlaceRow::place);

    private PlaceRow() {}

    private static Place place(Fields fields) {
        String id = fields.get(ID);
        String town = fields.get(TOWN).orElse(id);
        fields.binding().ids().giveAgain(IdKind.TOWN, town, fields.site(TOWN));
        return new Place(
                id,
                NameShape.of(fields.get(NAME_EN), fields.get(NAME_ZH)),
                fields.get(KIND),
                town,
                fields.get(LONGITUDE),
                fields.get(LATITUDE),
                SOURCED.read(fields));
    }
}
