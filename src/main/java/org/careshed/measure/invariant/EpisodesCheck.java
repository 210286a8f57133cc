package org.careshed.measure.invariant;

import java.util.HashSet;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.journal.CareForgone;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.NeedArises;
import org.careshed.journal.Origin;
import org.careshed.journal.RunEnds;

/**
 * I1, need by need: needs of residents and patients from elsewhere = episodes that ended, resolved or unmet, + those that
 * are open, of which only those that wait for open doors have no contact planned; who is asked to come by a programme needs
 * no need. No need ends twice or before it arose, none is resolved without a contact, and an episode with contacts began
 * and ended somewhere.
 */
final class EpisodesCheck implements NeedArises, FacilityChosen, CareForgone, ContactPlanned, EpisodeEnds, RunEnds {

    private final Findings findings;
    private final int facilities;
    private final Set<Long> open = new HashSet<>();
    private long unplanned;
    private long waiting;

    EpisodesCheck(County county, Findings findings) {
        this.findings = findings;
        facilities = county.facilities();
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        unplanned++;
        waiting++;
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        waiting--;
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        waiting--;
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
        boolean firstTry = visit == need;
        boolean arose = resident >= 0 && origin != Origin.PROGRAMME;
        if (firstTry && open.add(need) && arose) {
            unplanned--;
        }
        findings.visit(open.contains(need), "I1", atMs, facility, visit, () -> "a need that is open");
    }

    @Override
    public void episodeEnds(
            long atMs, long need, int resident, int condition, Ending ending, int contacts, int first, int last) {
        if (!open.remove(need)) {
            unplanned--;
        }
        boolean somewhere = first >= 0 && first < facilities && last >= 0 && last < facilities;
        findings.county(contacts == 0 || somewhere, "I1", atMs, () -> "an episode with contacts to begin somewhere");
        boolean met = ending == Ending.RESOLVED;
        findings.county(!met || contacts > 0, "I1", atMs, () -> "no need to be met without a contact");
        findings.county(unplanned >= 0, "I1", atMs, () -> "as many needs to arise as to end; need " + need);
    }

    @Override
    public void runEnds(long atMs) {
        findings.county(
                unplanned == waiting, "I1", atMs, () -> unplanned + " needs to be planned or given up, not " + waiting);
    }
}
