package org.careshed.county;

import java.util.Optional;
import org.careshed.chance.DrawTable;

/**
 * What happens inside one facility, compiled to indexes.
 *
 * @param start first step by kind of visit; {@link #CANNOT_TREAT} where this facility has no pathway for it
 * @param poolOf pool of this facility by county-wide resource index; {@link #NO_POOL} where it has none
 * @param outsideWait drawn wait before the first step where the queue is not simulated
 */
public record SitePlan(int[] start, int[] poolOf, Optional<DrawTable> outsideWait) {

    /** The facility has no pathway for this kind of visit. */
    public static final int CANNOT_TREAT = -1;

    /** The facility has none of this resource. */
    public static final int NO_POOL = -1;
}
