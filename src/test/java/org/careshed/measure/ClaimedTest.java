package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.TravelTable;
import org.careshed.journal.Facts;
import org.careshed.result.Reading;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** What claims show of the county. */
class ClaimedTest {

    @Test
    void ofVisitsOutsideOnlyTheSettledShareIsSeen() {
        CareShares measure = new CareShares(settled(0.5));
        Facts facts = Facts.to(List.of(measure));
        IntStream.range(0, 8).forEach(visit -> leaves(facts, TestCounty.HOSPITAL, visit, 0));
        IntStream.range(8, 12).forEach(visit -> leaves(facts, TestCounty.OUTSIDE, visit, 0));

        assertThat(share(measure)).isEqualTo("0.800000");
    }

    @Test
    void fromTheDayOfDirectSettlementOnMoreIsSeen() {
        CareShares measure = new CareShares(settled(0.5));
        Facts facts = Facts.to(List.of(measure));
        leaves(facts, TestCounty.HOSPITAL, 1, 0);
        leaves(facts, TestCounty.OUTSIDE, 2, 0);
        facts.offers().countyTurns(TestCounty.tuesday(0, 0), settled(1));
        leaves(facts, TestCounty.OUTSIDE, 3, 0);

        assertThat(share(measure)).isEqualTo("0.400000");
    }

    @Test
    void patientsFromElsewhereLeaveNoClaimHere() {
        CareShares measure = new CareShares(TestCounty.arranged());
        Facts facts = Facts.to(List.of(measure));
        leaves(facts, TestCounty.HOSPITAL, 1, -1);

        assertThat(share(measure)).isEqualTo("");
    }

    private static String share(CareShares measure) {
        return measure.readings().stream()
                .filter(reading -> reading.measure().equals("care_in_county_share_claims"))
                .map(Reading::text)
                .findFirst()
                .orElseThrow();
    }

    private static County settled(double share) {
        Scenario plain = TestCounty.arranged().scenario();
        Scenario stated = plain.withArrangements(
                plain.arrangements().withMoney(plain.arrangements().money().withSettledOutside(share)));
        return CountyBuilder.build(stated, new int[] {0, 1, 2}, new TravelTable(3, new long[9]));
    }

    private static void leaves(Facts facts, int facility, long visit, int resident) {
        long at = TestCounty.tuesday(9, 0);
        facts.patientLeaves(at, facility, visit, resident, TestCounty.MINOR, 0, at, 0);
    }
}
