package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.CONSULT;
import static org.careshed.measure.TestCounty.DOCTOR;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.LAB;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.OUTSIDE;
import static org.careshed.measure.TestCounty.STATION;
import static org.careshed.measure.TestCounty.STATION_CONSULT;
import static org.careshed.measure.TestCounty.TEST;
import static org.careshed.measure.TestCounty.tuesday;

import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedRefused.Sent;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.BillSettled.Service;
import org.careshed.journal.Channel;
import org.careshed.journal.EpisodeEnds.Ending;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.journal.ReferralMade.Direction;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

/** Where contacts are told, a clean day passes in silence, and each rule, broken once, is named. */
class ArrangedInvariantsTest {

    private static final long MINUTE = 60_000;
    private static final long EIGHT = tuesday(8, 0);

    private final County county = TestCounty.arranged();
    private final Invariants invariants = Invariants.collecting(county);
    private final Facts facts = Facts.to(invariants.listeners());

    @Test
    void aDayOfReferralAdmissionAndBillsPassesInSilence() {
        aDay(() -> {
            planned(1, 1, Origin.NEED, 0, STATION, EIGHT);
            treated(1, STATION, EIGHT, Origin.NEED, Outcome.REFERRED);
            facts.paths().referralMade(EIGHT + MINUTE, STATION, HOSPITAL, 1, 0, MINOR, Direction.UP);
            plan(2, 1, Origin.REFERRAL, 1, HOSPITAL, EIGHT + 30 * MINUTE, EIGHT + MINUTE);
            treated(2, HOSPITAL, EIGHT + 30 * MINUTE, Origin.REFERRAL, Outcome.ADMITTED);
            asked(2, EIGHT + 31 * MINUTE);
            taken(2, EIGHT + 31 * MINUTE, 0, Entry.ADMITTED);
            left(2, EIGHT + 91 * MINUTE, 60 * MINUTE, Exit.DISCHARGED);
            bill(1, STATION, Service.CONTACT, 100, 60, 40);
            bill(2, HOSPITAL, Service.CONTACT, 100, 60, 40);
            bill(2, HOSPITAL, Service.STAY, 900, 500, 400);
            ends(1, Ending.RESOLVED, 2, STATION, HOSPITAL);
        });

        assertThat(invariants.broken()).isEmpty();
    }

    @Test
    void whoComesUnplannedOrNotAtAllBreaksI1() {
        aDay(() -> {
            facts.patientArrives(EIGHT, STATION, 7, 0, MINOR);
            planned(1, 1, Origin.NEED, 0, STATION, EIGHT);
        });

        assertThat(ids()).startsWith("I1").contains("I1").doesNotContain("I3");
        assertThat(invariants.broken())
                .extracting(InvariantBroken::expected)
                .anyMatch(text -> text.startsWith("a contact planned for here and now"))
                .anyMatch(text -> text.startsWith("to have arrived"));
    }

    @Test
    void anEpisodeThatEndsTwiceBreaksI1() {
        aDay(() -> {
            planned(1, 1, Origin.NEED, 0, STATION, EIGHT);
            treated(1, STATION, EIGHT, Origin.NEED, Outcome.RESOLVED);
            bill(1, STATION, Service.CONTACT, 1, 1, 0);
            ends(1, Ending.RESOLVED, 1, STATION, STATION);
            ends(1, Ending.RESOLVED, 1, STATION, STATION);
        });

        assertThat(ids()).isNotEmpty().containsOnly("I1");
    }

    @Test
    void aContactLeftUntreatedAfterTheConsultationBreaksI2() {
        aDay(() -> {
            planned(1, 1, Origin.NEED, 0, STATION, EIGHT);
            treated(1, STATION, EIGHT, Origin.NEED, Outcome.LEFT);
            ends(1, Ending.UNMET, 1, STATION, STATION);
        });

        assertThat(ids()).containsExactly("I2");
    }

    @Test
    void aReferralToWhoIsNotAbleOrNeverAskedBreaksI3() {
        aDay(() -> facts.paths().referralMade(EIGHT, HOSPITAL, STATION, 1, 0, TestCounty.INJURY, Direction.UP));

        assertThat(invariants.broken())
                .allMatch(broken -> broken.id().equals("I3"))
                .extracting(InvariantBroken::expected)
                .contains(
                        "a contact that ended in a referral at the one that refers",
                        "a facility able to treat the need",
                        "a contact to follow the referral");
    }

    @Test
    void aPatientInTwoPlacesForOneNeedBreaksI4() {
        aDay(() -> {
            planned(1, 1, Origin.NEED, 0, STATION, EIGHT);
            plan(2, 1, Origin.NEED, 0, HOSPITAL, EIGHT, EIGHT);
            facts.patientArrives(EIGHT, STATION, 1, 0, MINOR);
            facts.patientArrives(EIGHT, HOSPITAL, 2, 0, MINOR);
        });

        assertThat(ids()).contains("I4");
    }

    @Test
    void moreBedsThanThereAreAndAFreeBedForWhoWaitsBreakI5AndI6() {
        aDay(() -> {
            for (int visit = 1; visit <= 3; visit++) {
                asked(visit, EIGHT);
                taken(visit, EIGHT, 0, Entry.TRANSFERRED);
            }
            asked(4, EIGHT);
            left(1, EIGHT + MINUTE, MINUTE, Exit.DISCHARGED);
            left(2, EIGHT + MINUTE, MINUTE, Exit.DISCHARGED);
            asked(5, EIGHT + 2 * MINUTE);
        });

        assertThat(ids()).contains("I5", "I6");
    }

    @Test
    void aBedThatTheLaterOfTwoGetsFirstBreaksI11() {
        aDay(() -> {
            asked(1, EIGHT);
            asked(2, EIGHT + MINUTE);
            taken(2, EIGHT + MINUTE, 0, Entry.TRANSFERRED);
            facts.beds().bedRefused(EIGHT + MINUTE, HOSPITAL, 1, 0, MINOR, MINUTE, Sent.HOME);
        });

        assertThat(ids()).contains("I11");
    }

    @Test
    void whoGivesUpWithoutHavingStoodInLineBreaksI5AndI10() {
        aDay(() -> {
            planned(1, 1, Origin.NEED, 0, HOSPITAL, EIGHT);
            facts.patientArrives(EIGHT, HOSPITAL, 1, 0, MINOR);
            facts.paths().patientGivesUp(EIGHT, HOSPITAL, DOCTOR, 1, CONSULT, Way.RENEGED, MINUTE);
            facts.paths().contactEnds(EIGHT, HOSPITAL, 1, 1, 0, MINOR, Origin.NEED, Outcome.LEFT, 0);
            ends(1, Ending.UNMET, 1, HOSPITAL, HOSPITAL);
        });

        assertThat(ids()).containsOnly("I5", "I10");
    }

    @Test
    void anExaminationThatNobodyOrderedBreaksI2() {
        aDay(() -> facts.paths().examinationArrives(EIGHT, HOSPITAL, 1, TEST, STATION));

        assertThat(ids()).containsExactly("I2");
    }

    @Test
    void aBillThatDoesNotAddUpOrIsMissingBreaksI15() {
        aDay(() -> {
            planned(1, 1, Origin.NEED, 0, STATION, EIGHT);
            treated(1, STATION, EIGHT, Origin.NEED, Outcome.RESOLVED);
            ends(1, Ending.RESOLVED, 1, STATION, STATION);
        });
        aBill();

        assertThat(ids()).isNotEmpty().containsOnly("I15");
    }

    private void aBill() {
        facts.paths().billSettled(tuesday(23, 0), OUTSIDE, 9, 0, MINOR, Service.CONTACT, 100, 60, 50);
    }

    private List<String> ids() {
        return invariants.broken().stream().map(InvariantBroken::id).toList();
    }

    /** A need that arises, if it is the first contact, and its contact. */
    private void planned(long visit, long need, Origin origin, int contact, int facility, long arrivalMs) {
        if (origin == Origin.NEED) {
            facts.needArises(EIGHT, 0, MINOR);
            facts.facilityChosen(EIGHT, 0, MINOR, facility, MINUTE);
        }
        plan(visit, need, origin, contact, facility, arrivalMs, EIGHT);
    }

    private void plan(long visit, long need, Origin origin, int contact, int facility, long arrivalMs, long nowMs) {
        facts.paths()
                .contactPlanned(nowMs, visit, need, 0, MINOR, origin, contact, facility, Channel.WALK_IN, arrivalMs);
    }

    private void treated(long visit, int facility, long atMs, Origin origin, Outcome outcome) {
        int step = facility == STATION ? STATION_CONSULT : CONSULT;
        facts.patientArrives(atMs, facility, visit, 0, MINOR);
        facts.serviceStarts(atMs, facility, DOCTOR, visit, step, 0, MINUTE);
        facts.consultationBegins(atMs, facility, visit, MINOR, 0);
        facts.serviceEnds(atMs + MINUTE, facility, DOCTOR, visit, step, MINUTE);
        facts.patientLeaves(atMs + MINUTE, facility, visit, 0, MINOR, 0, atMs, 0);
        facts.paths().contactEnds(atMs + MINUTE, facility, visit, 1, 0, MINOR, origin, outcome, 0);
    }

    private void asked(long visit, long atMs) {
        facts.beds().bedAsked(atMs, HOSPITAL, visit, 0, MINOR, 0, true);
    }

    private void taken(long visit, long atMs, long waitedMs, Entry entry) {
        facts.beds().bedTaken(atMs, HOSPITAL, visit, 0, MINOR, 0, waitedMs, entry);
    }

    private void left(long visit, long atMs, long stayedMs, Exit exit) {
        facts.beds().bedLeft(atMs, HOSPITAL, visit, 0, MINOR, 0, stayedMs, exit);
    }

    private void bill(long visit, int facility, Service service, long charge, long fund, long own) {
        facts.paths().billSettled(EIGHT, facility, visit, 0, MINOR, service, charge, fund, own);
    }

    private void ends(long need, Ending ending, int contacts, int first, int last) {
        facts.paths().episodeEnds(tuesday(22, 0), need, 0, MINOR, ending, contacts, first, last);
    }

    /** A day of the county, warm-up and all. */
    private void aDay(Runnable story) {
        facts.dayEnds(tuesday(0, 0), 0);
        facts.warmUpEnds(tuesday(0, 0));
        for (int pool : new int[] {DOCTOR, LAB}) {
            facts.poolStaffed(tuesday(8, 0), HOSPITAL, pool, 2 - pool, true);
        }
        facts.poolStaffed(tuesday(8, 0), STATION, DOCTOR, 1, true);
        story.run();
        facts.dayEnds(TestCounty.end(), 1);
        facts.runEnds(TestCounty.end());
    }
}
