package org.careshed.experiment.paired;

import org.careshed.experiment.Hearing;
import org.careshed.experiment.Prepared;

/**
 * An arm in a world that others begin alike.
 *
 * @param cast the arm and the world
 * @param role what it is run as, whose county is given back when the branch has ended
 * @param county the arm's county
 * @param hearing its measures, which hear all that happens to it from the first day on, alone or with others
 */
record Branch(Cast cast, Role role, Prepared county, Hearing hearing) {

    /** The first day on which two branches may live differently. */
    int partsFrom(Branch other) {
        return county.editions().partsFrom(other.county.editions());
    }
}
