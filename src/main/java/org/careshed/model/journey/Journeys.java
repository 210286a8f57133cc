package org.careshed.model.journey;

import java.util.Optional;
import org.careshed.care.DayPlan;
import org.careshed.care.Letters.Subject;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.engine.Crew;
import org.careshed.journal.Facts;
import org.careshed.people.Choice;
import org.careshed.people.Departures;
import org.careshed.people.Inflows;
import org.careshed.people.PublishedWaits;
import org.careshed.people.known.Knowledge;
import org.careshed.people.told.Heed;
import org.careshed.people.told.Onlooker;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;

/**
 * Residents on their way through the county, from a need to the end of its episode: what is planned in the morning, what
 * is answered after each window, what is remembered and paid at night. One world's; not for several threads.
 */
public final class Journeys {

    private final County county;
    private final Past past;
    private final Choice choice;
    private final Choosing choosing;
    private final Inflows inflows;
    private final Delivery delivery;
    private final Intentions intentions;
    private final FreeBeds free;
    private final Mornings mornings;
    private final Attempts attempts;
    private final Referrals referrals;
    private final Returns returns;
    private final Examinations examinations;
    private final Transfers transfers;
    private final Nights nights;
    private final Episodes episodes;
    private final VisitingDoctors visitingDoctors;
    private final Consulting consulting;
    private final Appointments appointments;
    private final long world;
    private final Onsets onsets;
    private final Mail mail = new Mail();
    private final Diary diary = new Diary();
    private final Site[] sites;
    private Optional<Foresight> foresight = Optional.empty();

    /**
     * The residents of a world before its first day.
     *
     * @param nextMs time of the next event by facility, kept by who plays them and brought forward here
     * @param crew shares the work of giving everybody a past
     */
    public Journeys(County county, long world, Site[] sites, long[] nextMs, Facts facts, Crew crew) {
        this(
                county,
                world,
                Past.begin(county, world, crew),
                new Intentions(county.scenario().calendar().days()),
                new FreeBeds(county.wards(), sites.length),
                sites,
                nextMs,
                facts);
    }

    private Journeys(
            County county,
            long world,
            Past past,
            Intentions intentions,
            FreeBeds free,
            Site[] sites,
            long[] nextMs,
            Facts facts) {
        this.county = county;
        this.world = world;
        this.past = past;
        this.intentions = intentions;
        this.free = free;
        this.sites = sites;
        Glance glance = new Glance(county.population(), past.memories(), past.ledger());
        onsets = new Onsets(glance::at);
        choice = new Choice(county, past.knowledge(county));
        delivery = new Delivery(sites, nextMs);
        Departures departures = new Departures(county);
        inflows = new Inflows(county, departures, world);
        Ways ways = new Ways(county);
        choosing = new Choosing(county, ways, choice, departures);
        episodes = new Episodes(facts);
        appointments = new Appointments(county, departures, past.bookings(), past.visiting(), facts);
        Desk desk = new Desk(
                county,
                facts,
                ways,
                departures,
                choosing,
                appointments,
                delivery,
                intentions,
                new Contacts(facts, delivery, intentions),
                episodes);
        visitingDoctors = new VisitingDoctors(county, past.visiting(), sites, facts);
        consulting = new Consulting(county, facts);
        attempts = new Attempts(desk);
        returns = new Returns(desk, visitingDoctors, past.books());
        Invitations invitations = new Invitations(facts, past);
        mornings = new Mornings(desk, attempts, past, invitations);
        referrals = new Referrals(desk, returns);
        examinations = new Examinations(desk);
        transfers = new Transfers(desk, free);
        nights = new Nights(desk, past, invitations, glance);
    }

    /** An independent copy at a day's start, for facilities that are copies too. */
    public Journeys copy(Site[] otherSites, long[] nextMs, Facts others) {
        return new Journeys(county, world, past.copy(), intentions.copy(), free.copy(), otherSites, nextMs, others);
    }

    /** Tells each decision that is heeded from now on. */
    public void watch(Heed heed, Onlooker onlooker) {
        choice.watch(heed, onlooker);
    }

    /** A crew makes choices ahead from now on; a crew of one has nothing to gain by it. */
    public void share(Crew crew) {
        foresight =
                crew.hands() == 1 ? Optional.empty() : Optional.of(new Foresight(crew, county, choice, past, onsets));
        foresight.ifPresentOrElse(choosing::foresees, choosing::foreseesNothing);
    }

    /** What residents know when they choose. */
    public Knowledge knowledge() {
        return past.knowledge(county);
    }

    /**
     * The same residents on their way under another edition of the county, at a day's start. This object is not to be used
     * any more.
     *
     * @param first the county of the first day
     */
    public Journeys under(County first, County now, long[] nextMs, Facts facts) {
        return new Journeys(now, world, past.under(first, now), intentions, free, sites, nextMs, facts);
    }

    /** Plans the arrivals of a day. */
    public void morning(int day, PublishedWaits waits, DayPlan plan) {
        DayKind kind = county.scenario().calendar().dayKind(day);
        long startMs = day * Ticks.DAY;
        past.ledger().morning(day);
        visitingDoctors.morning(day);
        consulting.morning(day);
        foresight.ifPresentOrElse(ahead -> ahead.morning(waits, day), () -> choice.morning(waits, day));
        delivery.plans(plan, startMs + Ticks.DAY);
        mornings.begin(day, kind);
        onsets.clear();
        past.needs()
                .today(
                        day,
                        past.memories()::illness,
                        past.assessments(),
                        (ms, who, condition, key) -> onsets.add(ms, who, condition, key, false));
        past.refills().today(day, (ms, who, condition, key) -> onsets.add(ms, who, condition, key, true));
        onsets.sort(startMs);
        foresight.ifPresent(Foresight::choose);
        onsets.read(mornings::begins);
        inflows.today(day, kind, mornings::stranger);
        past.programmes().today(day, past.memories()::illness, mornings::invited);
        intentions.drain(day, mornings::due);
        delivery.planned();
    }

    /** Answers every letter written since it was asked last, in the order of time and visit. */
    public void answer() {
        if (mail.collect(sites)) {
            while (mail.next()) {
                answer(mail.subject());
            }
        }
    }

    /** Remembers and settles what the day brought, and reads what is published. */
    public void night(int day) {
        nights.read(diary);
        appointments.tellShared(day);
        nights.tellBudgets(day);
        boolean monthEnds = past.books().night(day);
        if (monthEnds && past.books().kept()) {
            for (int facility = 0; facility < sites.length; facility++) {
                sites[facility].beds().incentive().pressure(past.books().pressure(facility));
            }
        }
        past.bookings().night(day);
        past.visiting().night(day);
        free.publish(sites);
    }

    private void answer(Subject subject) {
        switch (subject) {
            case EXAMINE -> examinations.send(mail);
            case EXAMINED -> examinations.bringBack(mail);
            case TRANSFER -> transfers.transfer(mail);
            case BED_OUTSIDE -> transfers.outside(mail);
            case STEP_DOWN -> stepDown();
            case BED_LOOKED_FOR -> transfers.look(mail);
            default -> {
                diary.note(mail, subject);
                contactEnds(subject);
            }
        }
    }

    private void contactEnds(Subject subject) {
        switch (subject) {
            case RESOLVED -> episodes.resolved(mail);
            case FOLLOW_UP -> returns.followUp(mail);
            case REFER -> referrals.refer(mail);
            case UNRESOLVED -> returns.unresolved(mail);
            case LEFT -> attempts.left(mail);
            case DISCHARGED -> returns.discharged(mail);
            default -> {}
        }
    }

    private void stepDown() {
        if (transfers.stepDown(mail)) {
            diary.note(mail, Subject.STEP_DOWN);
        }
    }
}
