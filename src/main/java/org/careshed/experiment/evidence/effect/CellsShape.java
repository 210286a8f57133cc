package org.careshed.experiment.evidence.effect;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Cells of a result table. */
final class CellsShape {
    private static final double MOST = 1e6;

    private static final Key<Cells, String> TABLE =
            required("table", Texts.id("a result table", "daily"), Cells::table, "table of the results");
    private static final Key<Cells, String> COLUMN =
            required("column", Texts.id("a column", "visits"), Cells::column, "column that is added up");
    private static final Key<Cells, Map<String, List<String>>> WHERE = preset(
            "where",
            new MapOf<>(Texts.id("a column", "tier"), ListOf.of(Texts.line())),
            Map.of(),
            Cells::where,
            "values that a row may have, by column");
    private static final Key<Cells, String> WEIGH =
            preset("weigh", Texts.line(), "", Cells::weigh, "column by whose value rows are weighed");
    private static final Key<Cells, Map<String, Double>> WEIGHTS = preset(
            "weights",
            new MapOf<>(Texts.id("a value", "town-health-centre"), Numbers.number(-MOST, MOST)),
            Map.of(),
            Cells::weights,
            "weight of a row by that value; others do not count");

    static final Shape<Cells> SHAPE = new Shape<>(
            "cells",
            "Cells of a result table, added up.",
            List.of(TABLE, COLUMN, WHERE, WEIGH, WEIGHTS),
            f -> new Cells(f.get(TABLE), f.get(COLUMN), f.get(WHERE), f.get(WEIGH), f.get(WEIGHTS)));

    private CellsShape() {}
}
