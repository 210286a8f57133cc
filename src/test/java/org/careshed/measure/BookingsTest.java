package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;

import org.careshed.county.County;
import org.junit.jupiter.api.Test;

class BookingsTest extends MeasureContract {

    @Override
    String name() {
        return "bookings";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Test
    void slotsAreBookedAheadAndSomeAreMissed() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script().fact(at, HOSPITAL, facts -> {
            facts.paths().appointmentBooked(at, HOSPITAL, 1, 0, 1, at, 3);
            facts.paths().appointmentBooked(at, HOSPITAL, 2, 1, 1, at, 2);
            facts.paths().appointmentMissed(at, HOSPITAL, 1, 0, 1);
        });

        Measure measure = after(script);

        assertThat(rows(measure)).containsExactly("hospital,2,1,2.500");
        assertThat(lines(measure))
                .containsExactly(
                        "missed_appointment_share all = 0.500000 share", "mean_days_to_slot all = 2.500000 days");
    }

    @Test
    void aFacilityWhereSlotsWereOnlyMissedIsToldToo() {
        long at = TestCounty.tuesday(9, 0);
        Script script =
                new Script().fact(at, HOSPITAL, facts -> facts.paths().appointmentMissed(at, HOSPITAL, 1, 0, 1));

        assertThat(rows(after(script))).containsExactly("hospital,0,1,");
    }
}
