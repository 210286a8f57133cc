package org.careshed.experiment.explain.witness;

import java.util.Map;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.Note;
import org.careshed.journal.BedAsked;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedRefused;
import org.careshed.journal.BedTaken;
import org.careshed.journal.BillSettled;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.ReferralMade;
import org.careshed.quantity.Ticks;

/** Writes down what follows a contact: outcomes, referrals, beds, bills, and the end of the need. */
final class AfterWitness
        implements ContactEnds, ReferralMade, BedAsked, BedTaken, BedLeft, BedRefused, BillSettled, EpisodeEnds {

    private static final double FEN_PER_YUAN = 100;

    private final Happenings book;
    private final Names names;

    AfterWitness(Happenings book) {
        this.book = book;
        names = book.names();
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
        if (book.isAbout(resident)) {
            book.leaves(visit);
            String words = switch (outcome) {
                case RESOLVED -> "treated";
                case FOLLOWED_UP -> "treated, and asked to come back";
                case REFERRED -> "beyond this place: a referral is offered";
                case UNRESOLVED -> "sent home although the need is not met";
                case ADMITTED -> "to be admitted";
                case LEFT -> "leaves untreated";
            };
            book.belongs(visit, book.of(need, atMs, condition));
            write(visit, atMs, Note.OUTCOME, facility, words, Map.of("waited_min", Ticks.minutes(waitedMs)));
        }
    }

    @Override
    public void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
        if (book.isAbout(resident)) {
            String words = "follows the referral " + Names.word(direction) + " from " + names.facility(from) + " to "
                    + names.facility(to);
            book.of(need, atMs, condition).happens(atMs, new Note("referral", to, words, Map.of()));
        }
    }

    @Override
    public void bedAsked(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent) {
        if (book.isAbout(resident)) {
            String words = "a bed is asked for at " + names.facility(facility) + " (" + names.bedClass(bedClass) + ")"
                    + (urgent ? ", at once" : "");
            write(visit, atMs, "bed-asked", facility, words, Map.of());
        }
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        if (book.isAbout(resident)) {
            String words = Names.word(entry) + " to a bed at " + names.facility(facility) + " ("
                    + names.bedClass(bedClass) + "), after " + Names.span(waitedMs);
            write(visit, atMs, "bed-taken", facility, words, Map.of("waited_min", Ticks.minutes(waitedMs)));
        }
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        if (book.isAbout(resident)) {
            String words = Names.word(exit) + " after " + Names.span(stayedMs);
            double days = stayedMs / (double) Ticks.DAY;
            write(visit, atMs, "bed-left", facility, words, Map.of("stayed_days", days));
        }
    }

    @Override
    public void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waitedMs, Sent sent) {
        if (book.isAbout(resident)) {
            String words = "no bed at " + names.facility(facility) + " after " + Names.span(waitedMs) + ": "
                    + switch (sent) {
                        case TRANSFERRED -> "transferred at once";
                        case OUTSIDE -> "sent outside";
                        case HOME -> "sent home";
                    };
            write(visit, atMs, "bed-refused", facility, words, Map.of("waited_min", Ticks.minutes(waitedMs)));
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
        if (book.isAbout(resident)) {
            String words = "the bill for the " + Names.word(service) + ": " + Names.yuan(chargeFen)
                    + ", of which the fund pays " + Names.yuan(fundFen) + " and the patient " + Names.yuan(ownFen);
            Map<String, Double> numbers = Map.of(
                    "charge_yuan", chargeFen / FEN_PER_YUAN,
                    "fund_yuan", fundFen / FEN_PER_YUAN,
                    "own_yuan", ownFen / FEN_PER_YUAN);
            write(visit, atMs, "bill", facility, words, numbers);
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
        if (book.isAbout(resident)) {
            Happenings.Page page = book.of(need, atMs, condition);
            String words = (ending == Ending.RESOLVED ? "the need is met" : "the need stays unmet") + ", after "
                    + contacts + (contacts == 1 ? " contact" : " contacts");
            page.settles(atMs, new Note("ends", lastFacility, words, Map.of("contacts", (double) contacts)));
            page.ends();
        }
    }

    private void write(long visit, long atMs, String kind, int facility, String words, Map<String, Double> numbers) {
        book.known(visit).ifPresent(page -> page.happens(atMs, new Note(kind, facility, words, numbers).of(visit)));
    }
}
