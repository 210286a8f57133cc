package org.careshed.scenario.table;

import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Columns of the table of residents. */
public final class ResidentsRow {

    private static final Key<PopulationRow, String> PLACE =
            required("place", Texts.reference(IdKind.PLACE), PopulationRow::place, "where they live");
    private static final Key<PopulationRow, String> AGE_BAND =
            required("age_band", Texts.reference(IdKind.AGE_BAND), PopulationRow::ageBand, "their age band");
    private static final Key<PopulationRow, Integer> RESIDENTS =
            required("residents", Numbers.whole(0, 50_000_000), PopulationRow::residents, "how many");
    private static final Sourced<PopulationRow> SOURCED = Sourced.of(PopulationRow::evidence);

    public static final Shape<PopulationRow> SHAPE = new Shape<>(
            "population",
            "Residents by place and age band.",
            List.of(PLACE, AGE_BAND, RESIDENTS, SOURCED.source(), SOURCED.grade()),
            f -> new PopulationRow(f.get(PLACE), f.get(AGE_BAND), f.get(RESIDENTS), SOURCED.read(f)));

    private ResidentsRow() {}
}
