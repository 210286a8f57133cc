package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.INJURY;
import static org.careshed.measure.TestCounty.STATION;

import java.util.Optional;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.journal.Channel;
import org.careshed.journal.Origin;
import org.careshed.measure.TestCounty;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** Booked patients of the hospital stand behind emergencies; its slots are those of its doctors. */
class PatientsTest {

    private final Patients patients = new Patients(TestCounty.arranged());

    @Test
    void whoBookedStandsInTheClassOfBookedPatientsAndOnlyThere() {
        plans(1, Channel.BOOKED);
        Patients.Patient booked = comes(1, HOSPITAL);
        plans(2, Channel.WALK_IN);
        Patients.Patient other = comes(2, HOSPITAL);
        plans(3, Channel.BOOKED);
        Patients.Patient elsewhere = comes(3, STATION);

        assertThat(patients.priority(booked, HOSPITAL)).isEqualTo(1);
        assertThat(patients.priority(booked, STATION)).isZero();
        assertThat(patients.priority(other, HOSPITAL)).isZero();
        assertThat(patients.priority(elsewhere, STATION)).isZero();
    }

    @Test
    void whoTookASlotIsExpectedByTheResourceWhoseSlotItIs() {
        patients.appointmentBooked(0, HOSPITAL, 1, 0, INJURY, 0, 0);
        assertThat(comes(1, HOSPITAL).slot()).hasValue("doctor");
        assertThat(comes(2, HOSPITAL).slot()).isEmpty();
        assertThat(comes(1, HOSPITAL).slot()).isEmpty();
    }

    @Test
    void whoComesForAVisitingDoctorIsExpectedByWhoeverIsOnCall() {
        Patients visitors = new Patients(withExpert());
        visitors.contactPlanned(0, 1, 1, 0, 0, Origin.NEED, 0, 0, Channel.SPECIALIST, 0);
        visitors.contactPlanned(0, 2, 2, 0, 0, Origin.NEED, 0, 0, Channel.WALK_IN, 0);
        for (long visit = 1; visit <= 2; visit++) {
            visitors.patientArrives(0, 0, visit, 0, 0);
        }

        assertThat(visitors.find(1).flatMap(Patients.Patient::slot)).hasValue("expert");
        assertThat(visitors.find(2).flatMap(Patients.Patient::slot)).isEmpty();
    }

    private static County withExpert() {
        return new Story()
                .place("village")
                .residents("village", 1)
                .condition("ill", Severity.MINOR, 1)
                .tier("station", hours(8, 16), "ill")
                .facility("station", "station", "village")
                .resource("station", "doctor", 1, hours(8, 16))
                .resource("station", "expert", 0, Hours.ON_CALL)
                .pathway("station", step("consult", "doctor", minutes(10)))
                .county();
    }

    private void plans(long visit, Channel channel) {
        patients.contactPlanned(0, visit, visit, 0, INJURY, Origin.NEED, 0, HOSPITAL, channel, 0);
    }

    private Patients.Patient comes(long visit, int facility) {
        patients.patientArrives(0, facility, visit, 0, INJURY);
        Optional<Patients.Patient> inside = patients.find(visit);
        assertThat(inside).isPresent();
        return inside.get();
    }
}
