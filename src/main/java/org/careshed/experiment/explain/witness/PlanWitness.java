package org.careshed.experiment.explain.witness;

import java.util.Map;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.Note;
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
                String words = reason == Reason.STAYED_HOME
                        ? "stays at home"
                        : "finds no open place within reach that treats it";
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
                                    "goes to " + names.facility(facility) + ", " + Names.span(travelMs) + " from home",
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
            String words = why(page, atMs, need, condition, origin, contact, facility, channel)
                    + names.facility(facility) + way(resident, facility) + ", there " + names.when(arrivalMs, atMs);
            page.settles(
                    atMs,
                    new Note(Note.PLANS, facility, words, Map.of(TRAVEL, travelMinutes(resident, facility))).of(visit));
        }
    }

    @Override
    public void appointmentBooked(
            long atMs, int facility, long visit, int resident, int condition, long slotMs, int daysAhead) {
        if (book.isAbout(resident)) {
            String words = "books the slot " + names.when(slotMs, atMs) + " at " + names.facility(facility);
            page(visit)
                    .settles(
                            atMs,
                            new Note("books", facility, words, Map.of("days_ahead", (double) daysAhead)).of(visit));
        }
    }

    @Override
    public void appointmentMissed(long atMs, int facility, long visit, int resident, int condition) {
        if (book.isAbout(resident)) {
            String words = "does not come to the appointment at " + names.facility(facility);
            page(visit).happens(atMs, new Note("misses", facility, words, Map.of()).of(visit));
        }
    }

    @Override
    public void offerUsed(long atMs, Offer offer, int facility, int resident) {
        if (book.isAbout(resident)) {
            String words = "uses what " + names.facility(facility) + " offers: " + Names.word(offer);
            book.lastTouched().ifPresent(page -> page.settles(atMs, new Note("offer", facility, words, Map.of())));
        }
    }

    private Happenings.Page page(long visit) {
        return book.known(visit).or(book::latest).orElseThrow();
    }

    private String why(
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
            return "is away from the county and goes to ";
        }
        if (channel == Channel.EMERGENCY) {
            return "goes at once to the nearest that treats it: ";
        }
        if (fresh && origin == Origin.REFILL) {
            return "goes where the last refill was: ";
        }
        return switch (channel) {
            case BOOKED -> reason(origin) + "goes to the booked slot at ";
            case REFERRED -> "goes with a referral to ";
            default -> reason(origin) + "goes to ";
        };
    }

    private static String reason(Origin origin) {
        return switch (origin) {
            case FOLLOW_UP -> "asked back by the provider, ";
            case RETURN -> "still ill, ";
            case PROGRAMME -> "asked to come by a programme, ";
            default -> "";
        };
    }

    private String way(int resident, int facility) {
        long ms = travelMs(resident, facility);
        return ms == TravelTable.UNREACHABLE ? "" : ", " + Names.span(ms) + " from home";
    }

    private double travelMinutes(int resident, int facility) {
        long ms = travelMs(resident, facility);
        return ms == TravelTable.UNREACHABLE ? 0 : Ticks.minutes(ms);
    }

    private long travelMs(int resident, int facility) {
        return county.travel().ms(county.population().place(resident), facility);
    }
}
