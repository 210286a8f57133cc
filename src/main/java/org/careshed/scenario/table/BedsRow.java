package org.careshed.scenario.table;

import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import org.careshed.scenario.Wards.Beds;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Columns of the table of beds. */
public final class BedsRow {

    private static final Key<Beds, String> FACILITY =
            required("facility", Texts.reference(IdKind.FACILITY), Beds::facility, "the facility that has them");
    private static final Key<Beds, String> CLASS =
            required("class", Texts.reference(IdKind.BED_CLASS), Beds::bedClass, "bed class, a key of `wards.classes`");
    /** How many. */
    public static final Key<Beds, Integer> BEDS =
            required("beds", Numbers.whole(0, 1_000_000), Beds::beds, "open beds");

    private static final Sourced<Beds> SOURCED = Sourced.of(Beds::evidence);

    public static final Shape<Beds> SHAPE = new Shape<>(
            "beds",
            "Open beds by facility and class.",
            List.of(FACILITY, CLASS, BEDS, SOURCED.source(), SOURCED.grade()),
            f -> new Beds(f.get(FACILITY), f.get(CLASS), f.get(BEDS), SOURCED.read(f)));

    private BedsRow() {}
}
