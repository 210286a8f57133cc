package org.careshed.experiment.study.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.experiment.design.Change;
import org.careshed.scenario.problem.Site;

/** Which settings an experiment tries. */
public sealed interface Design {

    /** Words that files call designs by. */
    enum Kind {
        /** Every combination of levels. */
        GRID,
        /** Points spread evenly in each parameter. */
        LATIN_HYPERCUBE,
        /** Points spread evenly in all parameters together; a power of two is best. */
        SOBOL,
        /** Points spread evenly in all parameters together; any number. */
        HALTON,
        /** Rows of a table. */
        ROWS,
        /** Elementary effects. */
        MORRIS,
        /** Shares of variance. */
        SOBOL_INDICES
    }

    /**
     * Every combination.
     *
     * @param levels of a parameter without settings of its own, even from its lowest to its highest
     * @param settings of some parameters by id
     */
    record Grid(int levels, Map<String, List<Double>> settings) implements Design {
        public Grid {
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        }
    }

    /**
     * Points spread over the ranges.
     *
     * @param kind {@code LATIN_HYPERCUBE}, {@code SOBOL} or {@code HALTON}
     */
    record Sample(Kind kind, int points) implements Design {}

    /** Elementary effects along trajectories on a grid of so many levels. */
    record Morris(int trajectories, int levels) implements Design {}

    /** Sobol' indices from so many pairs of points. */
    record Indices(int samples) implements Design {}

    /**
     * The rows of a table.
     *
     * @param columns ids of parameters or paths of numbers
     * @param rows in the order of the table
     */
    record Rows(List<Column> columns, List<Row> rows) implements Design {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param name id of a parameter or path of numbers
     * @param site where it stands
     */
    record Column(String name, Site site) {}

    /**
     * One scenario of a table.
     *
     * @param id unique in its table
     * @param cells by name of column; an empty cell is left out
     * @param site where the row begins
     */
    record Row(String id, Map<String, Cell> cells, Site site) {
        public Row {
            cells = Collections.unmodifiableMap(new TreeMap<>(cells));
        }
    }

    /**
     * What a row does to what its column names.
     *
     * @param text as written
     * @param site where it stands
     */
    record Cell(Change change, String text, Site site) {}
}
