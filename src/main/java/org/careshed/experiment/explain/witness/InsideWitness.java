package org.careshed.experiment.explain.witness;

import java.util.Map;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.Note;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.ExaminationArrives;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientComesBack;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientGoesOut;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WaitBegins;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;

/** Writes down what happens to the resident inside facilities. */
final class InsideWitness
        implements PatientArrives,
                WaitBegins,
                ServiceStarts,
                ConsultationBegins,
                PatientTurnedAway,
                PatientGivesUp,
                PatientGoesOut,
                PatientComesBack,
                ExaminationArrives,
                PatientLeaves {

    private final Happenings book;
    private final Names names;
    private final boolean plain;

    InsideWitness(Happenings book) {
        this.book = book;
        names = book.names();
        plain = book.county().scenario().arrangements().equals(Arrangements.NONE);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        if (book.isAbout(resident)) {
            Happenings.Page page = book.known(visit).orElseGet(() -> book.of(visit, atMs, condition));
            book.belongs(visit, page);
            book.enters(visit);
            write(visit, atMs, Note.ARRIVES, facility, "arrives at " + names.facility(facility), Map.of());
        }
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        if (book.isInside(visit)) {
            write(visit, atMs, "waits", facility, "stands in line: " + at(facility, pool, step), Map.of());
        }
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        if (book.isInside(visit)) {
            String after = waitedMs == 0 ? "" : ", after " + Names.span(waitedMs) + " in line";
            write(
                    visit,
                    atMs,
                    "step",
                    facility,
                    at(facility, pool, step) + ", " + Names.span(lastsMs) + after,
                    Map.of("waited_min", Ticks.minutes(waitedMs), "lasts_min", Ticks.minutes(lastsMs)));
        }
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        if (book.isInside(visit)) {
            write(
                    visit,
                    atMs,
                    Note.CONSULTATION,
                    facility,
                    "the consultation begins, after " + Names.span(waitedMs) + " in lines",
                    Map.of("waited_min", Ticks.minutes(waitedMs)));
        }
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        if (book.isInside(visit)) {
            write(visit, atMs, "turned-away", facility, "finds the waiting room full", Map.of());
            leaves(visit);
        }
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        if (book.isInside(visit)) {
            String words = switch (way) {
                case BALKED -> "sees the line and turns away";
                case RENEGED -> "has waited long enough and leaves, after " + Names.span(waitedMs) + " in line";
                case CLOSED -> "is still in line when duty ends, after " + Names.span(waitedMs);
            };
            write(visit, atMs, "gives-up", facility, words, Map.of("waited_min", Ticks.minutes(waitedMs)));
        }
    }

    @Override
    public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
        if (book.isInside(visit)) {
            String words = "needs " + names.step(step) + " at " + names.facility(to);
            write(visit, atMs, "examination-elsewhere", to, words, Map.of());
        }
    }

    @Override
    public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
        if (book.isInside(visit)) {
            String words = names.step(step) + " reaches " + names.facility(facility);
            write(visit, atMs, "examination", facility, words, Map.of());
        }
    }

    @Override
    public void patientComesBack(long atMs, int facility, long visit, int step) {
        if (book.isInside(visit)) {
            String words = "goes on at " + names.facility(facility) + " after " + names.step(step);
            write(visit, atMs, "comes-back", facility, words, Map.of());
        }
    }

    @Override
    public void patientLeaves(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int branch,
            long arrivedMs,
            long waitedMs) {
        if (book.isInside(visit)) {
            write(
                    visit,
                    atMs,
                    "leaves",
                    facility,
                    "leaves, " + Names.span(atMs - arrivedMs) + " after arriving, of which " + Names.span(waitedMs)
                            + " in lines",
                    Map.of("inside_min", Ticks.minutes(atMs - arrivedMs), "waited_min", Ticks.minutes(waitedMs)));
            if (plain) {
                leaves(visit);
            }
        }
    }

    /** Where nothing follows a visit, the need is over with it. */
    private void leaves(long visit) {
        if (plain) {
            book.leaves(visit);
            book.known(visit).ifPresent(Happenings.Page::ends);
        }
    }

    private String at(int facility, int pool, int step) {
        return names.step(step) + " (" + names.resource(facility, pool) + ")";
    }

    private void write(long visit, long atMs, String kind, int facility, String words, Map<String, Double> numbers) {
        book.known(visit).ifPresent(page -> page.happens(atMs, new Note(kind, facility, words, numbers).of(visit)));
    }
}
