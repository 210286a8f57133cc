package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.junit.jupiter.api.Test;

class CareSharesTest extends MeasureContract {

    @Override
    String name() {
        return "care-shares";
    }

    @Test
    void visitsAreSharedOutOverCountyAndGrassroots() {
        Script script = new Script();
        leaves(script, TestCounty.OUTSIDE, 1, TestCounty.MINOR);
        leaves(script, TestCounty.HOSPITAL, 2, TestCounty.MINOR);
        leaves(script, TestCounty.HOSPITAL, 3, TestCounty.MINOR);
        leaves(script, TestCounty.STATION, 4, TestCounty.MINOR);
        leaves(script, TestCounty.STATION, 5, TestCounty.REFILL);

        assertThat(lines(after(script)))
                .containsExactly(
                        "care_in_county_share all = 0.800000 share",
                        "grassroots_share_of_in_county_visits all = 0.500000 share",
                        "grassroots_share_of_visits all = 0.400000 share",
                        "first_contact_grassroots_share all = 0.250000 share",
                        "care_in_county_share_without_refills all = 0.750000 share",
                        "grassroots_share_of_in_county_visits_without_refills all = 0.333333 share",
                        "refill_visits_share grassroots = 1.000000 share",
                        "refill_visits_share hospitals = 0.000000 share",
                        "refill_visits_share outside = 0.000000 share",
                        "visits_share outside = 0.200000 share",
                        "visits_share county-hospital = 0.400000 share",
                        "visits_share village-station = 0.400000 share");
    }

    @Test
    void withoutAVisitEveryShareIsEmpty() {
        assertThat(lines(after(new Script())))
                .hasSize(12)
                .contains("care_in_county_share all =  share", "visits_share outside =  share");
    }

    @Test
    void aVisitCountsWhereItEndsAndATurnedAwayPatientNever() {
        long late = TestCounty.monday(23, 50);
        long early = TestCounty.tuesday(0, 10);
        Script script = new Script()
                .fact(late, TestCounty.HOSPITAL, facts -> facts.patientArrives(late, TestCounty.HOSPITAL, 1, 0, 0))
                .fact(
                        early,
                        TestCounty.HOSPITAL,
                        facts -> facts.patientLeaves(early, TestCounty.HOSPITAL, 1, 0, 0, 0, late, 0))
                .fact(early, TestCounty.STATION, facts -> facts.patientArrives(early, TestCounty.STATION, 2, 0, 0))
                .fact(early, TestCounty.STATION, facts -> facts.patientTurnedAway(early, TestCounty.STATION, 0, 2, 3));

        assertThat(lines(after(script)))
                .contains(
                        "visits_share county-hospital = 1.000000 share",
                        "visits_share village-station = 0.000000 share");
    }

    @Test
    void patientsFromElsewhereAreCountedApart() {
        Script script = new Script();
        leaves(script, TestCounty.OUTSIDE, 1, TestCounty.MINOR);
        leaves(script, TestCounty.HOSPITAL, 2, TestCounty.MINOR);
        long at = TestCounty.tuesday(10, 0);
        script.fact(at, TestCounty.HOSPITAL, facts -> facts.patientLeaves(at, TestCounty.HOSPITAL, 3, -1, 1, 0, at, 0));
        CareShares measure = new CareShares(TestCounty.arranged());
        script.tellByTime(Facts.to(List.of(measure)));

        assertThat(lines(measure))
                .contains(
                        "care_in_county_share all = 0.500000 share",
                        "visits_from_elsewhere_share all = 0.500000 share");
    }

    @Test
    void whereContactsAreToldOnlyThoseOfANewNeedAreFirstContacts() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script();
        script.fact(at, TestCounty.STATION, facts -> {
            ends(facts, TestCounty.STATION, 1, Origin.NEED, Outcome.REFERRED);
            ends(facts, TestCounty.HOSPITAL, 2, Origin.REFERRAL, Outcome.RESOLVED);
            ends(facts, TestCounty.HOSPITAL, 3, Origin.NEED, Outcome.RESOLVED);
            ends(facts, TestCounty.STATION, 4, Origin.NEED, Outcome.LEFT);
        });
        CareShares measure = new CareShares(TestCounty.arranged());
        script.tellByTime(Facts.to(List.of(measure)));

        assertThat(lines(measure)).contains("first_contact_grassroots_share all = 0.500000 share");
    }

    @Test
    void whoCameFromElsewhereOrWentOutsideBeforeTheCountedTimeIsInNoShare() {
        County arranged = TestCounty.arranged();
        CareShares measure = new CareShares(arranged);
        Facts facts = Facts.to(List.of(measure));
        for (int visit = 0; visit < 100; visit++) {
            facts.patientLeaves(0, TestCounty.HOSPITAL, visit, -1, TestCounty.MINOR, 0, 0, 0);
            facts.patientLeaves(0, TestCounty.OUTSIDE, 100 + visit, 0, TestCounty.MINOR, 0, 0, 0);
        }
        facts.warmUpEnds(TestCounty.tuesday(0, 0));
        facts.patientLeaves(TestCounty.tuesday(9, 0), TestCounty.HOSPITAL, 500, 0, TestCounty.MINOR, 0, 0, 0);

        assertThat(MeasureContract.lines(measure))
                .contains(
                        "care_in_county_share_claims all = 1.000000 share",
                        "visits_from_elsewhere_share all = 0.000000 share");
    }

    private static void ends(Facts facts, int facility, long visit, Origin origin, Outcome outcome) {
        long at = TestCounty.tuesday(9, 0);
        facts.paths().contactEnds(at, facility, visit, visit, 0, TestCounty.MINOR, origin, outcome, 0);
    }

    private static void leaves(Script script, int facility, long visit, int condition) {
        long at = TestCounty.tuesday(9, 0);
        script.fact(at, facility, facts -> facts.patientLeaves(at, facility, visit, 0, condition, 0, at, 0));
    }
}
