package org.careshed.journal;

import java.util.List;

/** Hands on the facts of the way through the county: contacts, appointments, referrals, examinations elsewhere, bills, episodes. */
public final class PathFacts
        implements ContactPlanned,
                ContactEnds,
                PatientGivesUp,
                PatientGoesOut,
                PatientComesBack,
                ExaminationArrives,
                ExaminationLeaves,
                ReferralMade,
                AppointmentBooked,
                AppointmentMissed,
                BillSettled,
                EpisodeEnds {

    private final ContactPlanned[] contactPlanned;
    private final ContactEnds[] contactEnds;
    private final PatientGivesUp[] patientGivesUp;
    private final PatientGoesOut[] patientGoesOut;
    private final PatientComesBack[] patientComesBack;
    private final ExaminationArrives[] examinationArrives;
    private final ExaminationLeaves[] examinationLeaves;
    private final ReferralMade[] referralMade;
    private final AppointmentBooked[] appointmentBooked;
    private final AppointmentMissed[] appointmentMissed;
    private final BillSettled[] billSettled;
    private final EpisodeEnds[] episodeEnds;

    PathFacts(List<?> listeners) {
        contactPlanned = Facts.listening(ContactPlanned.class, ContactPlanned[]::new, listeners);
        contactEnds = Facts.listening(ContactEnds.class, ContactEnds[]::new, listeners);
        patientGivesUp = Facts.listening(PatientGivesUp.class, PatientGivesUp[]::new, listeners);
        patientGoesOut = Facts.listening(PatientGoesOut.class, PatientGoesOut[]::new, listeners);
        patientComesBack = Facts.listening(PatientComesBack.class, PatientComesBack[]::new, listeners);
        examinationArrives = Facts.listening(ExaminationArrives.class, ExaminationArrives[]::new, listeners);
        examinationLeaves = Facts.listening(ExaminationLeaves.class, ExaminationLeaves[]::new, listeners);
        referralMade = Facts.listening(ReferralMade.class, ReferralMade[]::new, listeners);
        appointmentBooked = Facts.listening(AppointmentBooked.class, AppointmentBooked[]::new, listeners);
        appointmentMissed = Facts.listening(AppointmentMissed.class, AppointmentMissed[]::new, listeners);
        billSettled = Facts.listening(BillSettled.class, BillSettled[]::new, listeners);
        episodeEnds = Facts.listening(EpisodeEnds.class, EpisodeEnds[]::new, listeners);
    }

    @Override
    public void contactPlanned(
            long atMs,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            int contact,
            int facility,
            Channel channel,
            long arrivalMs) {
        for (ContactPlanned listener : contactPlanned) {
            listener.contactPlanned(
                    atMs, visit, need, resident, condition, origin, contact, facility, channel, arrivalMs);
        }
    }

    @Override
    public void contactEnds(
            long atMs,
            int facility,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            Outcome outcome,
            long waitedMs) {
        for (ContactEnds listener : contactEnds) {
            listener.contactEnds(atMs, facility, visit, need, resident, condition, origin, outcome, waitedMs);
        }
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        for (PatientGivesUp listener : patientGivesUp) {
            listener.patientGivesUp(atMs, facility, pool, visit, step, way, waitedMs);
        }
    }

    @Override
    public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
        for (PatientGoesOut listener : patientGoesOut) {
            listener.patientGoesOut(atMs, facility, visit, step, to);
        }
    }

    @Override
    public void patientComesBack(long atMs, int facility, long visit, int step) {
        for (PatientComesBack listener : patientComesBack) {
            listener.patientComesBack(atMs, facility, visit, step);
        }
    }

    @Override
    public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
        for (ExaminationArrives listener : examinationArrives) {
            listener.examinationArrives(atMs, facility, visit, step, from);
        }
    }

    @Override
    public void examinationLeaves(long atMs, int facility, long visit, int step, int to, long arrivedMs) {
        for (ExaminationLeaves listener : examinationLeaves) {
            listener.examinationLeaves(atMs, facility, visit, step, to, arrivedMs);
        }
    }

    @Override
    public void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
        for (ReferralMade listener : referralMade) {
            listener.referralMade(atMs, from, to, need, resident, condition, direction);
        }
    }

    @Override
    public void appointmentBooked(
            long atMs, int facility, long visit, int resident, int condition, long slotMs, int daysAhead) {
        for (AppointmentBooked listener : appointmentBooked) {
            listener.appointmentBooked(atMs, facility, visit, resident, condition, slotMs, daysAhead);
        }
    }

    @Override
    public void appointmentMissed(long atMs, int facility, long visit, int resident, int condition) {
        for (AppointmentMissed listener : appointmentMissed) {
            listener.appointmentMissed(atMs, facility, visit, resident, condition);
        }
    }

    @Override
    public void billSettled(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            Service service,
            long chargeFen,
            long fundFen,
            long ownFen) {
        for (BillSettled listener : billSettled) {
            listener.billSettled(atMs, facility, visit, resident, condition, service, chargeFen, fundFen, ownFen);
        }
    }

    @Override
    public void episodeEnds(
            long atMs,
            long need,
            int resident,
            int condition,
            Ending ending,
            int contacts,
            int firstFacility,
            int lastFacility) {
        for (EpisodeEnds listener : episodeEnds) {
            listener.episodeEnds(atMs, need, resident, condition, ending, contacts, firstFacility, lastFacility);
        }
    }
}
