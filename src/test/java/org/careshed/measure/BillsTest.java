package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.OUTSIDE;
import static org.careshed.measure.TestCounty.SEAT_ADULT;
import static org.careshed.measure.TestCounty.VILLAGE_ELDER;

import org.careshed.county.County;
import org.careshed.journal.BillSettled.Service;
import org.junit.jupiter.api.Test;

class BillsTest extends MeasureContract {

    @Override
    String name() {
        return "bills";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Test
    void fundAndPatientsPayEachTier() {
        Script script = new Script();
        settled(script, HOSPITAL, SEAT_ADULT, Service.CONTACT, 10_000, 6_000);
        settled(script, HOSPITAL, VILLAGE_ELDER, Service.STAY, 80_000, 50_000);
        settled(script, OUTSIDE, SEAT_ADULT, Service.CONTACT, 10_000, 0);
        settled(script, HOSPITAL, -1, Service.CONTACT, 5_000, 0);

        Measure measure = after(script);

        assertThat(rows(measure))
                .contains(
                        "county-hospital,residents,contact,1,100.00,60.00,40.00",
                        "county-hospital,employees,stay,1,800.00,500.00,300.00",
                        "county-hospital,elsewhere,contact,1,50.00,0.00,50.00",
                        "outside,residents,contact,1,100.00,0.00,100.00");
        assertThat(lines(measure))
                .containsExactly(
                        "money_in_county_share all = 0.900000 share",
                        "stay_charge_share all = 0.800000 share",
                        "own_payment_share all = 0.440000 share",
                        "fund_yuan_per_person_year all = 51100.000000 yuan per person-year",
                        "own_yuan_per_person_year all = 40150.000000 yuan per person-year");
    }

    private static void settled(Script script, int facility, int resident, Service service, long charge, long fund) {
        long at = TestCounty.tuesday(23, 0);
        script.fact(
                at,
                facility,
                facts -> facts.paths().billSettled(at, facility, 1, resident, 1, service, charge, fund, charge - fund));
    }
}
