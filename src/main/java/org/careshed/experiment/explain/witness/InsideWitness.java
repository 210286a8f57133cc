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
import org.careshed.language.Text;
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
            write(
                    visit,
                    atMs,
                    Note.ARRIVES,
                    facility,
                    Text.of("arrives at {facility}", "到达{facility}").with("facility", names.facility(facility)),
                    Map.of());
        }
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        if (book.isInside(visit)) {
            write(
                    visit,
                    atMs,
                    "waits",
                    facility,
                    Text.of("stands in line: {at}", "排队：{at}").with("at", at(facility, pool, step)),
                    Map.of());
        }
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        if (book.isInside(visit)) {
            Text after = waitedMs == 0
                    ? Text.NONE
                    : Text.of(", after {wait} in line", "，排队 {wait} 后").with("wait", Names.span(waitedMs));
            write(
                    visit,
                    atMs,
                    "step",
                    facility,
                    Text.of("{at}, {lasts}{after}", "{at}，用时 {lasts}{after}")
                            .with("at", at(facility, pool, step))
                            .with("lasts", Names.span(lastsMs))
                            .with("after", after),
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
                    Text.of("the consultation begins, after {wait} in lines", "开始就诊，排队共 {wait}")
                            .with("wait", Names.span(waitedMs)),
                    Map.of("waited_min", Ticks.minutes(waitedMs)));
        }
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        if (book.isInside(visit)) {
            write(visit, atMs, "turned-away", facility, Text.of("finds the waiting room full", "候诊室已满"), Map.of());
            leaves(visit);
        }
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        if (book.isInside(visit)) {
            Text words = switch (way) {
                case BALKED -> Text.of("sees the line and turns away", "见排队过长而离开");
                case RENEGED ->
                    Text.of("has waited long enough and leaves, after {wait} in line", "排队 {wait} 后放弃等候离开")
                            .with("wait", Names.span(waitedMs));
                case CLOSED ->
                    Text.of("is still in line when duty ends, after {wait}", "下班时仍在排队，已等 {wait}")
                            .with("wait", Names.span(waitedMs));
            };
            write(visit, atMs, "gives-up", facility, words, Map.of("waited_min", Ticks.minutes(waitedMs)));
        }
    }

    @Override
    public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
        if (book.isInside(visit)) {
            Text words = Text.of("needs {step} at {facility}", "需到{facility}做{step}")
                    .with("step", names.step(step))
                    .with("facility", names.facility(to));
            write(visit, atMs, "examination-elsewhere", to, words, Map.of());
        }
    }

    @Override
    public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
        if (book.isInside(visit)) {
            Text words = Text.of("{step} reaches {facility}", "{step}送达{facility}")
                    .with("step", names.step(step))
                    .with("facility", names.facility(facility));
            write(visit, atMs, "examination", facility, words, Map.of());
        }
    }

    @Override
    public void patientComesBack(long atMs, int facility, long visit, int step) {
        if (book.isInside(visit)) {
            Text words = Text.of("goes on at {facility} after {step}", "{step}后回到{facility}继续")
                    .with("step", names.step(step))
                    .with("facility", names.facility(facility));
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
                    Text.of("leaves, {inside} after arriving, of which {wait} in lines", "离开，距到达 {inside}，其中排队 {wait}")
                            .with("inside", Names.span(atMs - arrivedMs))
                            .with("wait", Names.span(waitedMs)),
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

    private Text at(int facility, int pool, int step) {
        return Text.of("{step} ({resource})", "{step}（{resource}）")
                .with("step", names.step(step))
                .with("resource", names.resource(facility, pool));
    }

    private void write(long visit, long atMs, String kind, int facility, Text words, Map<String, Double> numbers) {
        book.known(visit).ifPresent(page -> page.happens(atMs, new Note(kind, facility, words, numbers).of(visit)));
    }
}
