package org.careshed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.junit.jupiter.api.Test;

class ListEventsTest {

    private static final int PLACE = 0;
    private static final int OTHER = 1;
    private static final int VISIT = 7;

    private final County county = Arranged.everything().county();
    private final int impatient = county.kinds().indexOf("ill");
    private final ListEvents count = new ListEvents(county);
    private final Facts facts = Facts.to(List.of(count));

    @Test
    void anArrivalAndTheEndOfAServiceAreTwoEvents() {
        facts.patientArrives(1_000, PLACE, VISIT, 1, impatient);
        served(1_000, 0, 5_000);
        leaves(6_000);

        assertThat(count.visits()).isEqualTo(1);
        assertThat(count.services()).isEqualTo(1);
        assertThat(count.all()).isEqualTo(2);
    }

    @Test
    void whatHappensLaterThanTheEventBeforeItEndsADelay() {
        facts.patientArrives(1_000, PLACE, VISIT, 1, impatient);
        facts.consultationBegins(3_000, PLACE, VISIT, impatient, 2_000);
        served(4_000, 0, 1_000);
        leaves(9_000);

        assertThat(count.delayEnds()).isEqualTo(3);
        assertThat(count.atResources()).isEqualTo(2);
        assertThat(count.all()).isEqualTo(5);
    }

    @Test
    void whoIsCalledFromTheLineMakesNoEventButHadPatience() {
        facts.patientArrives(1_000, PLACE, VISIT, 1, impatient);
        facts.waitBegins(1_000, PLACE, 0, VISIT, 0);
        served(8_000, 7_000, 1_000);
        facts.consultationBegins(8_000, PLACE, VISIT, impatient, 7_000);
        facts.waitBegins(9_000, PLACE, 0, VISIT, 0);
        served(10_000, 1_000, 500);
        leaves(10_500);

        assertThat(count.patienceEnds()).as("none after the consultation").isEqualTo(1);
        assertThat(count.delayEnds()).isZero();
        assertThat(count.all()).isEqualTo(1 + 1 + 2);
    }

    @Test
    void whoGivesUpDoesItByAnEventThatIsCountedOnce() {
        facts.patientArrives(1_000, PLACE, VISIT, 1, impatient);
        facts.waitBegins(1_000, PLACE, 0, VISIT, 0);
        facts.paths().patientGivesUp(4_000, PLACE, 0, VISIT, 0, Way.RENEGED, 3_000);
        facts.patientArrives(1_000, PLACE, VISIT, 1, impatient);
        facts.patientTurnedAway(2_000, PLACE, 0, VISIT, 0);

        assertThat(count.arrivals()).isEqualTo(2);
        assertThat(count.patienceEnds()).isEqualTo(1);
        assertThat(count.delayEnds())
                .as("from the door to the full waiting room")
                .isEqualTo(1);
    }

    @Test
    void anExaminationElsewhereArrivesEndsAndComesBack() {
        facts.patientArrives(0, PLACE, VISIT, 1, impatient);
        facts.paths().patientGoesOut(0, PLACE, VISIT, 0, OTHER);
        facts.paths().examinationArrives(5_000, OTHER, VISIT, 0, PLACE);
        facts.serviceStarts(5_000, OTHER, 0, VISIT, 0, 0, 2_000);
        facts.serviceEnds(7_000, OTHER, 0, VISIT, 0, 2_000);
        facts.paths().examinationLeaves(7_000, OTHER, VISIT, 0, PLACE, 5_000);
        facts.paths().patientComesBack(9_000, PLACE, VISIT, 0);
        leaves(9_000);

        assertThat(count.arrivals()).isEqualTo(2);
        assertThat(count.serviceEnds()).isEqualTo(1);
        assertThat(count.returns()).isEqualTo(1);
        assertThat(count.all()).isEqualTo(4);
    }

    @Test
    void aWholeCountyHasEventsOfEverySort() {
        new World(county, 1, 0, List.of(), facts).run(RunControl.NONE);

        assertThat(count.visits()).isPositive().isLessThan(count.arrivals());
        assertThat(count.serviceEnds()).isPositive().isLessThanOrEqualTo(count.services());
        assertThat(List.of(count.returns(), count.patienceEnds(), count.delayEnds()))
                .allMatch(events -> events > 0);
        assertThat(count.all()).isEqualTo(count.atResources() + count.delayEnds());
    }

    private void served(long atMs, long waitedMs, long lastsMs) {
        facts.serviceStarts(atMs, PLACE, 0, VISIT, 0, waitedMs, lastsMs);
        facts.serviceEnds(atMs + lastsMs, PLACE, 0, VISIT, 0, lastsMs);
    }

    private void leaves(long atMs) {
        facts.patientLeaves(atMs, PLACE, VISIT, 1, impatient, 0, 0, 0);
    }
}
