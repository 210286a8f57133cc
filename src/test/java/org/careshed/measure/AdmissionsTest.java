package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.county.County;
import org.careshed.journal.BedTaken.Entry;
import org.junit.jupiter.api.Test;

class AdmissionsTest extends MeasureContract {

    @Override
    String name() {
        return "admissions";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Test
    void residentsAreAdmittedOnceInTheCountyOrOutside() {
        Script script = new Script();
        taken(script, TestCounty.HOSPITAL, 1, TestCounty.VILLAGE_ELDER, Entry.ADMITTED);
        taken(script, TestCounty.OUTSIDE, 2, TestCounty.SEAT_ADULT, Entry.TRANSFERRED);
        taken(script, TestCounty.STATION, 3, TestCounty.VILLAGE_ELDER, Entry.STEPPED_DOWN);
        taken(script, TestCounty.HOSPITAL, 4, -1, Entry.ADMITTED);

        assertThat(lines(after(script)))
                .containsExactly(
                        "admissions_per_person_year all = 182.500000 admissions per person-year",
                        "admissions_per_person_year_by_age under-60 = 121.666667 admissions per person-year",
                        "admissions_per_person_year_by_age 60-and-over = 365.000000 admissions per person-year",
                        "admissions_in_county_share all = 0.500000 share",
                        "admissions_share outside = 0.500000 share",
                        "admissions_share county-hospital = 0.500000 share",
                        "admissions_share village-station = 0.000000 share");
    }

    private static void taken(Script script, int facility, long visit, int resident, Entry entry) {
        long at = TestCounty.tuesday(9, 0);
        script.fact(at, facility, facts -> facts.beds().bedTaken(at, facility, visit, resident, 1, 0, 0, entry));
    }
}
