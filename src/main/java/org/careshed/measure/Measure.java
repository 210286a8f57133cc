package org.careshed.measure;

import java.util.List;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * One thing that is measured in one replication. It implements the journal's fact interfaces it needs; sums are whole
 * numbers, kept per facility or pool or only added, so that the order of facts across facilities does not matter.
 */
public interface Measure {
    /** Headline figures for {@code summary.json}; empty while the run lasts is allowed, complete after its end. */
    List<Reading> readings();

    /** Result tables, rows in a stated order, without a replication column (the writer adds it). */
    List<Table> tables();
}
