package org.careshed.scenario.table;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import org.careshed.scenario.Facility;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Columns of the table of facilities. */
public final class FacilityRow {

    private static final Key<Facility, String> ID =
            required("id", Texts.newId(IdKind.FACILITY), Facility::id, "permanent id");
    private static final Key<Facility, String> NAME_EN =
            preset("name_en", Texts.line(), "", f -> f.name().en(), "English name");
    private static final Key<Facility, String> NAME_ZH =
            preset("name_zh", Texts.line(), "", f -> f.name().zh(), "Chinese name; one of both names is needed");
    private static final Key<Facility, String> TIER =
            required("tier", Texts.reference(IdKind.TIER), Facility::tier, "its tier");
    /** Where it stands. */
    public static final Key<Facility, String> PLACE =
            required("place", Texts.reference(IdKind.PLACE), Facility::place, "where it stands");

    private static final Key<Facility, Optional<String>> GROUP = maybe(
            "group",
            Texts.id("the id of a group", "haiyan-group"),
            Facility::group,
            "county medical community it belongs to");
    private static final Key<Facility, Integer> PHYSICIANS = preset(
            "physicians",
            Numbers.whole(0, 1_000_000),
            0,
            Facility::physicians,
            "head count, for information; capacity is in `resources`");
    /** Open beds. */
    public static final Key<Facility, Integer> BEDS = preset(
            "beds",
            Numbers.whole(0, 1_000_000),
            0,
            Facility::beds,
            "open beds, for information; those simulated are in `beds`");

    private static final Sourced<Facility> SOURCED = Sourced.of(Facility::evidence);

    public static final Shape<Facility> SHAPE = new Shape<>(
            "facilities",
            "Clinics, centres and hospitals.",
            List.of(ID, NAME_EN, NAME_ZH, TIER, PLACE, GROUP, PHYSICIANS, BEDS, SOURCED.source(), SOURCED.grade()),
            FacilityRow::facility);

    private FacilityRow() {}

    private static Facility facility(Fields fields) {
        return new Facility(
                fields.get(ID),
                NameShape.of(fields.get(NAME_EN), fields.get(NAME_ZH)),
                fields.get(TIER),
                fields.get(PLACE),
                fields.get(GROUP),
                fields.get(PHYSICIANS),
                fields.get(BEDS),
                SOURCED.read(fields));
    }
}
