package org.careshed.experiment.dial;

import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.value.Texts;

/** The keys that say which figure of a run is meant, inside a record that has one. */
public record QuantityShape<R>(
        Key<R, String> measure,
        Key<R, String> of,
        Key<R, String> table,
        Key<R, Map<String, String>> where,
        Key<R, String> column) {

    /** The keys of a record. */
    public static <R> QuantityShape<R> of(Function<R, Quantity> quantity) {
        return new QuantityShape<>(
                preset(
                        "measure",
                        Texts.line("care_in_county_share"),
                        "",
                        quantity.andThen(Quantity::measure),
                        "key of `summary.json`"),
                preset("of", Texts.line(), "all", quantity.andThen(Quantity::of), "what the reading is of"),
                preset(
                        "table",
                        Texts.line(),
                        "",
                        quantity.andThen(Quantity::table),
                        "table whose `column` is added up, instead of a reading"),
                preset(
                        "where",
                        new MapOf<>(Texts.id("a column", "facility"), Texts.line()),
                        Map.of(),
                        quantity.andThen(Quantity::where),
                        "cells that a row must have to be added"),
                preset("column", Texts.line(), "", quantity.andThen(Quantity::column), "column that is added up"));
    }

    /** In the order in which they are written. */
    public List<Key<R, ?>> all() {
        return List.of(measure, of, table, where, column);
    }

    /** The figure; reports keys that do not go together. */
    public Quantity read(Fields fields) {
        String reading = fields.get(measure);
        String summed = fields.get(table);
        if (reading.isEmpty() == summed.isEmpty()) {
            throw refuse(fields, Text.of("must have either `measure` or `table`", "须有 `measure` 或 `table` 之一"));
        }
        if (!summed.isEmpty() && fields.get(column).isEmpty()) {
            throw refuse(fields, Text.of("must name the `column` of its table", "须写明其表的 `column`"));
        }
        return summed.isEmpty()
                ? Quantity.reading(reading, fields.get(of))
                : new Quantity("", "all", summed, new TreeMap<>(fields.get(where)), fields.get(column));
    }

    private static Unreadable refuse(Fields fields, Text rule) {
        fields.binding().problems().add(fields.site(), new Fault(Code.MISSING_KEY, rule).about(fields.id()));
        return new Unreadable();
    }
}
