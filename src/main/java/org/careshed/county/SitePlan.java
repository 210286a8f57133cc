package org.careshed.county;

import java.util.List;
import java.util.Optional;
import org.careshed.chance.DrawTable;

/**
 * What happens inside one facility, compiled to indexes.
 *
 * @param start first step by kind of visit; {@link #CANNOT_TREAT} where this facility has no pathway for it
 * @param poolOf pool of this facility by county-wide resource index; {@link #NO_POOL} where it has none
 * @param sharedAt facility whose device is used, by county-wide resource index; {@link #NOWHERE} where nothing is shared
 * @param bySample whether a sample or image goes there instead of the patient, by county-wide resource index
 * @param patience what patients put up with, by kind of visit; absent where they wait for ever
 * @param outsideWait drawn wait before the first step where the queue is not simulated
 */
public record SitePlan(
        int[] start,
        int[] poolOf,
        int[] sharedAt,
        boolean[] bySample,
        List<Optional<PatiencePlan>> patience,
        Optional<DrawTable> outsideWait) {

    /** The facility has no pathway for this kind of visit. */
    public static final int CANNOT_TREAT = -1;

    /** The facility has none of this resource. */
    public static final int NO_POOL = -1;

    /** The facility uses nobody else's. */
    public static final int NOWHERE = -1;

    public SitePlan {
        patience = List.copyOf(patience);
    }

    /**
     * What patients of one kind put up with before their first consultation.
     *
     * @param balksAt patients in line per server on duty at which who arrives turns away; infinite for never
     * @param leavesAfter drawn patience in line; absent for ever
     */
    public record PatiencePlan(double balksAt, Optional<DrawTable> leavesAfter) {}
}
