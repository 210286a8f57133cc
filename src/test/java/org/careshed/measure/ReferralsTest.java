package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.county.County;
import org.careshed.journal.ReferralMade.Direction;
import org.junit.jupiter.api.Test;

class ReferralsTest extends MeasureContract {

    @Override
    String name() {
        return "referrals";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Test
    void referralsAreCountedByWayAndCondition() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script().fact(at, TestCounty.STATION, facts -> {
            facts.paths().referralMade(at, TestCounty.STATION, TestCounty.HOSPITAL, 1, 0, 1, Direction.UP);
            facts.paths().referralMade(at, TestCounty.STATION, TestCounty.HOSPITAL, 2, 1, 1, Direction.UP);
            facts.paths().referralMade(at, TestCounty.HOSPITAL, TestCounty.OUTSIDE, 3, -1, 0, Direction.OUT);
        });

        Measure measure = after(script);

        assertThat(rows(measure))
                .containsExactly("county-hospital,outside,out,injury,1", "village-station,county-hospital,up,minor,2");
        assertThat(lines(measure))
                .containsExactly(
                        "referrals_per_person_year up = 182.500000 referrals per person-year",
                        "referrals_per_person_year down = 0.000000 referrals per person-year",
                        "referrals_per_person_year out = 0.000000 referrals per person-year");
    }
}
