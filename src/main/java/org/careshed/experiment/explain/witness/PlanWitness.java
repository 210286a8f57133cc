package org.careshed.experiment.explain.witness;

import java.util.Map;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.Note;
import org.careshed.experiment.explain.story.StoryWords;
import org.careshed.journal.AppointmentBooked;
import org.careshed.journal.AppointmentMissed;
import org.careshed.journal.CareForgone;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.CountyTurns;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.NeedArises;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferUsed;
import org.careshed.journal.Origin;
import org.careshed.language.Text;
import org.careshed.people.Away;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Onlooker;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;

/** Writes down what the resident needs, decides and plans. */
final class PlanWitness
        implements NeedArises,
                Onlooker,
                CareForgone,
                FacilityChosen,
                ContactPlanned,
                AppointmentBooked,
                AppointmentMissed,
                OfferUsed,
                CountyTurns {

    private static final String TRAVEL = "travel_min";

    private final Happenings book;
    private final Names names;
    private final boolean plain;
    private County county;
    private Away away;

    PlanWitness(Happenings book) {
        this.book = book;
        county = book.county();
        names = book.names();
        away = new Away(county);
        plain = county.scenario().arrangements().equals(Arrangements.NONE);
    }

    @Override
    public void countyTurns(long atMs, County now) {
        county = now;
        away = new Away(now);
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        if (book.isAbout(resident)) {
            book.arises(atMs, condition);
        }
    }

    @Override
    public void decided(Decision decision) {
        book.of(decision.need(), 0, decision.condition()).decides(decision);
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        if (book.isAbout(resident)) {
            book.latest().ifPresent(page -> {
                Text words = reason == Reason.STAYED_HOME
                        ? Text.of("stays at home", "留在家中")
                        : Text.of("finds no open place within reach that treats it", "可及范围内没有开放且能治疗的机构");
                page.settles(atMs, new Note("forgone", Note.NOWHERE, words, Map.of()));
                if (plain) {
                    page.ends();
                }
            });
        }
    }

    /** Where contacts are told, this says nothing new. */
    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        if (plain && book.isAbout(resident)) {
            book.latest()
                    .ifPresent(page -> page.settles(
                            atMs,
                            new Note(
                                    Note.PLANS,
                                    facility,
                                    Text.of("goes to {facility}, {way} from home", "前往{facility}，离家 {way}")
                                            .with("facility", names.facility(facility))
                                            .with("way", Names.span(travelMs)),
                                    Map.of(TRAVEL, Ticks.minutes(travelMs)))));
        }
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
        if (book.isAbout(resident)) {
            Happenings.Page page = book.of(need, atMs, condition);
            book.belongs(visit, page);
            Text words = why(page, atMs, need, condition, origin, contact, facility, channel)
                    .then(names.facility(facility))
                    .then(way(resident, facility))
                    .then(Text.of(", there {when}", "，{when} 到达").with("when", names.when(arrivalMs, atMs)));
            page.settles(
                    atMs,
                    new Note(Note.PLANS, facility, words, Map.of(TRAVEL, travelMinutes(resident, facility))).of(visit));
        }
    }

    @Override
    public void appointmentBooked(
            long atMs, int facility, long visit, int resident, int condition, long slotMs, int daysAhead) {
        if (book.isAbout(resident)) {
            Text words = Text.of("books the slot {when} at {facility}", "预约{facility}{when} 的号")
                    .with("when", names.when(slotMs, atMs))
                    .with("facility", names.facility(facility));
            page(visit)
                    .settles(
                            atMs,
                            new Note("books", facility, words, Map.of("days_ahead", (double) daysAhead)).of(visit));
        }
    }

    @Override
    public void appointmentMissed(long atMs, int facility, long visit, int resident, int condition) {
        if (book.isAbout(resident)) {
            Text words = Text.of("does not come to the appointment at {facility}", "预约{facility}后未到（爽约）")
                    .with("facility", names.facility(facility));
            page(visit).happens(atMs, new Note("misses", facility, words, Map.of()).of(visit));
        }
    }

    @Override
    public void offerUsed(long atMs, Offer offer, int facility, int resident) {
        if (book.isAbout(resident)) {
            Text words = Text.of("uses what {facility} offers: {offer}", "使用{facility}提供的服务：{offer}")
                    .with("facility", names.facility(facility))
                    .with("offer", StoryWords.of(offer));
            book.lastTouched().ifPresent(page -> page.settles(atMs, new Note("offer", facility, words, Map.of())));
        }
    }

    private Happenings.Page page(long visit) {
        return book.known(visit).or(book::latest).orElseThrow();
    }

    private Text why(
            Happenings.Page page,
            long atMs,
            long need,
            int condition,
            Origin origin,
            int contact,
            int facility,
            Channel channel) {
        boolean fresh = contact == 0 && !page.decidedOn(atMs);
        if (fresh && away.facility(condition, need) == facility && origin == Origin.NEED) {
            return Text.of("is away from the county and goes to ", "人在县外，前往");
        }
        if (channel == Channel.EMERGENCY) {
            return Text.of("goes at once to the nearest that treats it: ", "立即前往最近的能治疗的机构：");
        }
        if (fresh && origin == Origin.REFILL) {
            return Text.of("goes where the last refill was: ", "到上次续方的机构：");
        }
        return switch (channel) {
            case BOOKED -> reason(origin).then(Text.of("goes to the booked slot at ", "按预约前往"));
            case REFERRED -> Text.of("goes with a referral to ", "凭转诊前往");
            default -> reason(origin).then(Text.of("goes to ", "前往"));
        };
    }

    private static Text reason(Origin origin) {
        return switch (origin) {
            case FOLLOW_UP -> Text.of("asked back by the provider, ", "应医生要求复诊，");
            case RETURN -> Text.of("still ill, ", "仍未痊愈，");
            case PROGRAMME -> Text.of("asked to come by a programme, ", "应项目邀请，");
            default -> Text.NONE;
        };
    }

    private Text way(int resident, int facility) {
        long ms = travelMs(resident, facility);
        return ms == TravelTable.UNREACHABLE
                ? Text.NONE
                : Text.of(", {way} from home", "（离家 {way}）").with("way", Names.span(ms));
    }

    private double travelMinutes(int resident, int facility) {
        long ms = travelMs(resident, facility);
        return ms == TravelTable.UNREACHABLE ? 0 : Ticks.minutes(ms);
    }

    private long travelMs(int resident, int facility) {
        return county.travel().ms(county.population().place(resident), facility);
    }
}
