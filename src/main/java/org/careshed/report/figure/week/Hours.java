package org.careshed.report.figure.week;

import java.util.Collection;
import java.util.Optional;
import org.careshed.report.figure.week.WeekTable.Pool;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;

/** How busy resources are in the hours of the week under one arm, and how much busier than under the base. */
interface Hours {
    /** Hours of a week. */
    int ALL = 168;

    /** All resources of all facilities. */
    Collection<Pool> pools();

    /** How many replications it tells. */
    int replications();

    /** How long a resource works in a replication, minutes. */
    double load(Pool pool);

    /** How busy a resource is, which must be one of {@link #pools}. */
    HourUse one(Pool pool);

    /** How busy all resources of a kind are together that a tier has. */
    HourUse together(String tier, Collection<Pool> some);

    /** Of an arm, where its runs or a comparison kept it. */
    static Optional<Hours> of(Study study, Arm arm) {
        if (arm.has(HourMeans.TABLE) && !arm.rows(HourMeans.TABLE).isEmpty()) {
            return Optional.of(new HourMeans(arm.rows(HourMeans.TABLE)));
        }
        if (!arm.has(HourTable.TABLE) || arm.rows(HourTable.TABLE).isEmpty()) {
            return Optional.empty();
        }
        Arm base = study.base();
        boolean paired = !base.id().equals(arm.id()) && base.has(HourTable.TABLE);
        HourTable table = new HourTable(arm.rows(HourTable.TABLE));
        return Optional.of(paired ? table.versus(new HourTable(base.rows(HourTable.TABLE))) : table);
    }
}
