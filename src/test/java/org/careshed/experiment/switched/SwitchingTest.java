package org.careshed.experiment.switched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.switched.Switched.Channel;
import org.careshed.experiment.switched.Switched.Flow;
import org.careshed.journal.Offer;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.model.Arranged;
import org.careshed.result.Part;
import org.junit.jupiter.api.Test;

/** Visits of two worlds, need by need. Facilities: 0 centre, 1 city, 2 people, 3 station-east, 4 station-west, 5 tcm. */
class SwitchingTest {
    private static final int CENTRE = 0;
    private static final int PEOPLE = 2;
    private static final int EAST = 3;
    private static final int WEST = 4;
    private static final int ILL = 0;
    private static final int RESIDENT = 7;

    private static final Prepared COUNTY = Prepared.of(Arranged.everything().scenario());

    private final NeedColumn without = new NeedColumn();

    @Test
    void aVisitAtTheSamePlaceIsNotSwitchedWheneverItIs() {
        without.add(11, CENTRE);
        Switching with = with();
        visit(with, 99_000_000_000L, 11, CENTRE, Origin.NEED);
        Switched switched = with.switched();
        assertThat(switched.flows()).isEmpty();
        assertThat(switched.same()).isEqualTo(1);
        assertThat(switched.moved()).isZero();
    }

    @Test
    void aVisitElsewhereLeadsFromTierToTier() {
        without.add(11, PEOPLE);
        without.add(12, EAST);
        Switching with = with();
        visit(with, 1, 12, WEST, Origin.NEED);
        visit(with, 2, 11, CENTRE, Origin.NEED);
        assertThat(with.switched().flows())
                .containsExactly(new Flow("hospital", "centre", 1), new Flow("station", "station", 1));
    }

    @Test
    void aNeedOfOneWorldOnlyComesFromNowhereOrGoesNowhere() {
        without.add(11, PEOPLE);
        without.add(11, PEOPLE);
        Switching with = with();
        visit(with, 1, 5, CENTRE, Origin.NEED);
        visit(with, 1, 99, EAST, Origin.NEED);
        assertThat(with.switched().flows())
                .containsExactly(
                        new Flow("hospital", "nowhere", 2),
                        new Flow("nowhere", "centre", 1),
                        new Flow("nowhere", "station", 1));
    }

    @Test
    void whatIsLeftIsPairedInTheOrderOfTheVisits() {
        without.add(11, EAST);
        without.add(11, PEOPLE);
        without.add(11, CENTRE);
        Switching with = with();
        visit(with, 1, 11, CENTRE, Origin.NEED);
        visit(with, 2, 11, WEST, Origin.FOLLOW_UP);
        assertThat(with.switched().flows())
                .containsExactly(new Flow("hospital", "nowhere", 1), new Flow("station", "station", 1));
    }

    @Test
    void refillsAreMatchedLikeNeeds() {
        without.add(21, EAST);
        without.add(22, EAST);
        Switching with = with();
        visit(with, 1, 21, EAST, Origin.REFILL);
        visit(with, 1, 23, EAST, Origin.REFILL);
        assertThat(with.switched().flows())
                .containsExactly(new Flow("nowhere", "station", 1), new Flow("station", "nowhere", 1));
    }

    @Test
    void contactsOfProgrammesAreACaseOfTheirOwn() {
        Switching with = with();
        visit(with, 1, 31, CENTRE, Origin.PROGRAMME);
        assertThat(with.switched().channels()).containsExactly(new Channel(Switched.PROGRAMME, 1, 1, 1));
        assertThat(with.switched().flows()).containsExactly(new Flow("nowhere", "centre", 1));
    }

    @Test
    void whoLeavesBeforeTheConsultationAndWhoIsFromElsewhereMakesNoVisit() {
        Switching with = with();
        with.contactEnds(1, CENTRE, 1, 11, RESIDENT, ILL, Origin.NEED, Outcome.LEFT, 0);
        with.contactEnds(1, CENTRE, 2, 12, -1, ILL, Origin.INFLOW, Outcome.RESOLVED, 0);
        assertThat(with.switched()).isEqualTo(new Switched(0, 0, 1, List.of(), List.of()));
    }

    @Test
    void anOfferBelongsToTheVisitAtItsPlaceAdviceToTheVisitWhereThePatientIs() {
        without.add(11, PEOPLE);
        without.add(12, EAST);
        without.add(12, PEOPLE);
        Switching with = with();
        with.offerUsed(1, Offer.SPECIALIST_SESSION, CENTRE, RESIDENT);
        with.offerUsed(1, Offer.SPECIALIST_SESSION, WEST, RESIDENT);
        visit(with, 2, 11, CENTRE, Origin.NEED);
        with.offerUsed(3, Offer.TELECONSULTATION, PEOPLE, RESIDENT);
        visit(with, 4, 12, EAST, Origin.NEED);
        visit(with, 5, 13, EAST, Origin.NEED);
        assertThat(with.switched().channels())
                .containsExactly(
                        new Channel("specialist-session", 1, 1, 1), // at the town instead of the hospital
                        new Channel("teleconsultation", 1, 0, 1)); // where it would have been, but nobody is sent on
    }

    @Test
    void whatEndsInTheWarmUpIsForgotten() {
        Switching with = with();
        with.offerUsed(1, Offer.SPECIALIST_SESSION, CENTRE, RESIDENT);
        visit(with, 2, 11, CENTRE, Origin.NEED);
        with.offerUsed(3, Offer.SPECIALIST_SESSION, CENTRE, RESIDENT);
        with.warmUpEnds(4);
        visit(with, 5, 12, CENTRE, Origin.NEED);
        assertThat(with.switched())
                .isEqualTo(new Switched(1, 0, 1, List.of(new Flow("nowhere", "centre", 1)), List.of()));
    }

    @Test
    void aWorldAgainstItselfSwitchesNothing() {
        ByNeed visits = VisitsMade.of(COUNTY, 0);
        Switched switched = Switching.of(COUNTY, COUNTY.county(), visits, 0);
        assertThat(switched.flows()).isEmpty();
        assertThat(switched.visits()).isEqualTo(switched.same()).isGreaterThan(100);
        assertThat(visits.numbers()).hasSize((int) switched.visits());
    }

    @Test
    void worldsOfAnotherLuckShareNoNeed() {
        Switched switched = Switching.of(COUNTY, COUNTY.county(), VisitsMade.of(COUNTY, 0), 1);
        assertThat(switched.same()).isZero();
        assertThat(switched.flows())
                .allMatch(flow -> flow.from().equals("nowhere") || flow.to().equals("nowhere"));
    }

    @Test
    void theStoreKeepsItWhole() throws Exception {
        Switched switched = new Switched(
                12, 5, 2, List.of(new Flow("centre", "nowhere", 3)), List.of(new Channel("green-channel", 4, 2, 1)));
        byte[] bytes = switched.part(0).bytes("a".repeat(64));
        assertThat(Switched.of(Part.read("part", bytes, "a".repeat(64)))).isEqualTo(switched);
    }

    @Test
    void aLargeCountyIsWatchedInPart() {
        assertThat(Map.of(
                        1, Counted.every(1),
                        2, Counted.every(Counted.MOST_RESIDENTS),
                        3, Counted.every(Counted.MOST_RESIDENTS + 1),
                        4, Counted.every(5 * Counted.MOST_RESIDENTS)))
                .isEqualTo(Map.of(1, 1, 2, 1, 3, 2, 4, 5));
    }

    private Switching with() {
        return new Switching(COUNTY.county(), COUNTY.county(), without.byNeed());
    }

    private static void visit(Switching with, long atMs, long need, int facility, Origin origin) {
        with.contactEnds(atMs, facility, need + 1000 * atMs, need, RESIDENT, ILL, origin, Outcome.RESOLVED, 0);
    }
}
