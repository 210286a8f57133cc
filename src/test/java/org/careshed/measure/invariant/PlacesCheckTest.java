package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.STATION;
import static org.careshed.measure.TestCounty.tuesday;

import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.Channel;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

/** Three contacts of one need. */
class PlacesCheckTest {

    private static final long NEED = 100;
    private static final long EIGHT = tuesday(8, 0);

    private final Found found = new Found(TestCounty.arranged());
    private final PlacesCheck check = new PlacesCheck(found.findings());

    PlacesCheckTest() {
        for (int visit = 1; visit <= 3; visit++) {
            check.contactPlanned(EIGHT, visit, NEED, 0, MINOR, Origin.NEED, 0, HOSPITAL, Channel.WALK_IN, EIGHT);
        }
    }

    @Test
    void aPatientGoesFromPlaceToPlace() {
        comes(1, STATION);
        ends(1, STATION, Outcome.REFERRED);
        comes(2, HOSPITAL);
        ends(2, HOSPITAL, Outcome.ADMITTED);
        lies(2, HOSPITAL);
        rises(2, HOSPITAL, Exit.STEPPED_DOWN);
        lies(2, STATION);
        rises(2, STATION, Exit.DISCHARGED);
        comes(3, HOSPITAL);

        assertThat(found.lines()).isEmpty();
    }

    @Test
    void whoLeavesWasThere() {
        ends(1, HOSPITAL, Outcome.RESOLVED);
        comes(2, HOSPITAL);
        rises(2, HOSPITAL, Exit.DISCHARGED);

        assertThat(found.lines())
                .containsExactly(
                        "I4 hospital 1: to be here, not null",
                        "I4 hospital 2: to be here, not Place[facility=1, inBed=false, sinceMs=" + EIGHT + "]");
    }

    @Test
    void whoLiesInABedAfterAContactIsNotElsewhereForTheSameNeed() {
        comes(2, HOSPITAL);
        ends(2, HOSPITAL, Outcome.ADMITTED);
        lies(2, HOSPITAL);
        comes(3, STATION);

        assertThat(found.lines())
                .containsExactly("I4 station 3: to have left before coming here: Place[facility=1, inBed=true, sinceMs="
                        + EIGHT + "]");
    }

    @Test
    void whoMovedToABedNearerHomeIsNotElsewhereForTheSameNeed() {
        comes(2, HOSPITAL);
        ends(2, HOSPITAL, Outcome.ADMITTED);
        lies(2, HOSPITAL);
        rises(2, HOSPITAL, Exit.STEPPED_DOWN);
        lies(2, STATION);
        comes(3, HOSPITAL);

        assertThat(found.lines())
                .containsExactly(
                        "I4 hospital 3: to have left before coming here: Place[facility=2, inBed=true, sinceMs=" + EIGHT
                                + "]");
    }

    private void comes(long visit, int facility) {
        check.patientArrives(EIGHT, facility, visit, 0, MINOR);
    }

    private void ends(long visit, int facility, Outcome outcome) {
        check.contactEnds(EIGHT, facility, visit, NEED, 0, MINOR, Origin.NEED, outcome, 0);
    }

    private void lies(long visit, int facility) {
        check.bedTaken(EIGHT, facility, visit, 0, MINOR, 0, 0, Entry.ADMITTED);
    }

    private void rises(long visit, int facility, Exit exit) {
        check.bedLeft(EIGHT, facility, visit, 0, MINOR, 0, 0, exit);
    }
}
