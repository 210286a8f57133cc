package org.careshed.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.measure.Closing;
import org.careshed.measure.Measure;
import org.careshed.measure.invariant.Invariants;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/** Who listens to one replication of a county from its first day to its end, and what comes of it. */
public final class Hearing {
    private final County county;
    private final List<Measure> measures;
    private final Optional<Invariants> rules;

    private Hearing(Prepared prepared, MeasureSet measured, boolean checked) {
        county = prepared.county();
        measures = measured.measures(county);
        rules = checked ? Optional.of(Invariants.throwing(county)) : Optional.empty();
    }

    /** Fresh measures of a set. */
    public static Hearing of(Prepared prepared, MeasureSet measured) {
        return new Hearing(prepared, measured, false);
    }

    /** The same beside the rules that no run may break. */
    static Hearing checked(Prepared prepared, MeasureSet measured) {
        return new Hearing(prepared, measured, true);
    }

    /** All who are to be told facts. */
    public List<Object> listeners() {
        List<Object> listeners = new ArrayList<>(measures);
        rules.ifPresent(set -> listeners.addAll(set.listeners()));
        return listeners;
    }

    /** Readings and tables, when the run has ended. */
    public Part part(int replication) {
        List<Reading> readings = measures.stream()
                .flatMap(measure -> measure.readings().stream())
                .toList();
        List<Table> tables = new ArrayList<>();
        measures.forEach(measure -> tables.addAll(measure.tables()));
        Closing.of(county.scenario(), readings).ifPresent(tables::add);
        rules.ifPresent(set -> set.results(readings, tables));
        return new Part(replication, readings, tables);
    }
}
