package org.careshed.experiment.explain;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.journal.PatientArrives;
import org.careshed.language.Text;
import org.careshed.result.ResultException;

/** Finds whose visit it is, by living through a replication until the visit is heard of. */
final class VisitOwner implements ContactPlanned, PatientArrives {

    private static final int FROM_ELSEWHERE = -1;

    private final long visit;
    private OptionalInt owner = OptionalInt.empty();

    private VisitOwner(long visit) {
        this.visit = visit;
    }

    /**
     * The resident whose visit it is.
     *
     * @param steps hears how far the run is, 0 to 1
     * @throws ResultException if nobody of the county made such a visit
     */
    static int find(Prepared prepared, int replication, long visit, DoubleConsumer steps) {
        VisitOwner search = new VisitOwner(visit);
        double horizonMs = prepared.county().scenario().calendar().horizonMs();
        prepared.world(replication, Facts.to(List.of(search))).run(doneMs -> {
            steps.accept(doneMs / horizonMs);
            return search.owner.isEmpty();
        });
        return of(visit, search.owner);
    }

    /** The owner, if it is a resident of the county. */
    static int of(long visit, OptionalInt owner) {
        int found = owner.orElseThrow(
                () -> fault(Text.of("there is no visit {visit} in this replication", "这次重复模拟中没有就诊 {visit}"), visit));
        if (found == FROM_ELSEWHERE) {
            throw fault(
                    Text.of(
                            "visit {visit} is a patient's from elsewhere, who makes no choice in the model",
                            "就诊 {visit} 属于外来患者，模型中没有其选择"),
                    visit);
        }
        return found;
    }

    @Override
    public void contactPlanned(
            long atMs,
            long key,
            long need,
            int resident,
            int condition,
            Origin origin,
            int contact,
            int facility,
            Channel channel,
            long arrivalMs) {
        heard(key, resident);
    }

    @Override
    public void patientArrives(long atMs, int facility, long key, int resident, int condition) {
        heard(key, resident);
    }

    private void heard(long key, int resident) {
        if (key == visit) {
            owner = OptionalInt.of(resident);
        }
    }

    private static ResultException fault(Text message, long visit) {
        return new ResultException(ResultException.BAD_RESULTS, message.with("visit", visit));
    }
}
