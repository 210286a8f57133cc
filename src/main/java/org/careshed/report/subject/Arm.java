package org.careshed.report.subject;

import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.result.Summary;

/** One scenario of a study with what its runs found: a results folder, or a scenario of a comparison. */
public interface Arm {
    /** Its id, unlike that of every other arm of the study. */
    String id();

    /** What people call it. */
    Text title();

    /** The headline figures over its replications. */
    Summary summary();

    /** How many replications it has. */
    int replications();

    /** Whether its runs wrote this table. */
    boolean has(String table);

    /** Rows of a table as in a results folder, {@code replication} among the columns; see {@link #has}. */
    List<Row> rows(String table);

    /** Where its figures come from; empty where nobody noted it. */
    default Optional<Origin> origin() {
        return Optional.empty();
    }

    /** What its scenario says of itself; empty where it is not at hand or cannot be read. */
    default Optional<Premises> premises() {
        return Optional.empty();
    }
}
