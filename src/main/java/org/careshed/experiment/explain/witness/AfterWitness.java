package org.careshed.experiment.explain.witness;

import java.util.Map;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.Note;
import org.careshed.experiment.explain.story.StoryWords;
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
import org.careshed.language.Text;
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
            Text words = switch (outcome) {
                case RESOLVED -> Text.of("treated", "得到治疗");
                case FOLLOWED_UP -> Text.of("treated, and asked to come back", "得到治疗，并约定复诊");
                case REFERRED -> Text.of("beyond this place: a referral is offered", "超出本机构能力：提供转诊");
                case UNRESOLVED -> Text.of("sent home although the need is not met", "需要未满足即离开回家");
                case ADMITTED -> Text.of("to be admitted", "将住院");
                case LEFT -> Text.of("leaves untreated", "未经治疗离开");
            };
            book.belongs(visit, book.of(need, atMs, condition));
            write(visit, atMs, Note.OUTCOME, facility, words, Map.of("waited_min", Ticks.minutes(waitedMs)));
        }
    }

    @Override
    public void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
        if (book.isAbout(resident)) {
            Text words = Text.of("follows the referral {way} from {from} to {to}", "接受转诊（{way}），从{from}到{to}")
                    .with("way", StoryWords.of(direction))
                    .with("from", names.facility(from))
                    .with("to", names.facility(to));
            book.of(need, atMs, condition).happens(atMs, new Note("referral", to, words, Map.of()));
        }
    }

    @Override
    public void bedAsked(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent) {
        if (book.isAbout(resident)) {
            Text words = Text.of("a bed is asked for at {facility} ({class})", "在{facility}申请床位（{class}）")
                    .with("facility", names.facility(facility))
                    .with("class", names.bedClass(bedClass))
                    .then(urgent ? Text.of(", at once", "，急需") : Text.NONE);
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
            Text words = Text.of(
                            "{entry} to a bed at {facility} ({class}), after {wait}",
                            "{entry}，入住{facility}床位（{class}），等候 {wait}")
                    .with("entry", StoryWords.of(entry))
                    .with("facility", names.facility(facility))
                    .with("class", names.bedClass(bedClass))
                    .with("wait", Names.span(waitedMs));
            write(visit, atMs, "bed-taken", facility, words, Map.of("waited_min", Ticks.minutes(waitedMs)));
        }
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        if (book.isAbout(resident)) {
            Text words = Text.of("{exit} after {stay}", "住院 {stay} 后{exit}")
                    .with("exit", StoryWords.of(exit))
                    .with("stay", Names.span(stayedMs));
            double days = stayedMs / (double) Ticks.DAY;
            write(visit, atMs, "bed-left", facility, words, Map.of("stayed_days", days));
        }
    }

    @Override
    public void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waitedMs, Sent sent) {
        if (book.isAbout(resident)) {
            Text words = Text.of("no bed at {facility} after {wait}: ", "在{facility}等候 {wait} 仍无床位：")
                    .with("facility", names.facility(facility))
                    .with("wait", Names.span(waitedMs))
                    .then(
                            switch (sent) {
                                case TRANSFERRED -> Text.of("transferred at once", "立即转院");
                                case OUTSIDE -> Text.of("sent outside", "转往县外");
                                case HOME -> Text.of("sent home", "回家");
                            });
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
            Text words = Text.of(
                            "the bill for the {service}: {charge}, of which the fund pays {fund} and the patient {own}",
                            "{service}费用 {charge}，其中医保基金支付 {fund}，个人自付 {own}")
                    .with("service", StoryWords.of(service))
                    .with("charge", Names.yuan(chargeFen))
                    .with("fund", Names.yuan(fundFen))
                    .with("own", Names.yuan(ownFen));
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
            Text words = (ending == Ending.RESOLVED
                            ? Text.of("the need is met", "需要得到满足")
                            : Text.of("the need stays unmet", "需要未得到满足"))
                    .then(Text.of(", after {n} contact{s}", "，共就诊 {n} 次"))
                    .with("n", contacts)
                    .with("s", contacts == 1 ? "" : "s");
            page.settles(atMs, new Note("ends", lastFacility, words, Map.of("contacts", (double) contacts)));
            page.ends();
        }
    }

    private void write(long visit, long atMs, String kind, int facility, Text words, Map<String, Double> numbers) {
        book.known(visit).ifPresent(page -> page.happens(atMs, new Note(kind, facility, words, numbers).of(visit)));
    }
}
