package org.careshed.journal.tape;

import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.BudgetStands;
import org.careshed.journal.CareForgone;
import org.careshed.journal.CareForgone.Reason;
import org.careshed.journal.CountyTurns;
import org.careshed.journal.DayEnds;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.NeedArises;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferMade;
import org.careshed.journal.OfferUsed;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.journal.WindowEnds;

/** The facts of mornings, nights and reforms. */
final class CountyTracks {

    private static final Reason[] REASONS = Reason.values();
    private static final Offer[] OFFERS = Offer.values();

    static final List<Track> ALL = List.of(
            arises(),
            forgone(),
            chosen(),
            windowEnds(),
            dayEnds(),
            warmUpEnds(),
            runEnds(),
            turns(),
            made(),
            used(),
            budget());

    private CountyTracks() {}

    private static Track arises() {
        return new Track(
                NeedArises.class,
                (pen, track) -> (NeedArises) (atMs, resident, condition) ->
                        pen.begin(track, resident).put(atMs).put(condition),
                (needle, resident, to) -> to.needArises(needle.next(), resident, needle.first()));
    }

    private static Track forgone() {
        return new Track(
                CareForgone.class,
                (pen, track) -> (CareForgone) (atMs, resident, condition, reason) ->
                        pen.begin(track, resident).put(atMs).put(condition, reason.ordinal()),
                (needle, resident, to) ->
                        to.careForgone(needle.next(), resident, needle.first(), REASONS[needle.second()]));
    }

    private static Track chosen() {
        return new Track(
                FacilityChosen.class,
                (pen, track) ->
                        (FacilityChosen) (atMs, resident, condition, facility, travelMs) -> pen.begin(track, resident)
                                .put(atMs)
                                .put(condition, facility)
                                .put(travelMs),
                (needle, resident, to) ->
                        to.facilityChosen(needle.next(), resident, needle.first(), needle.second(), needle.next()));
    }

    private static Track windowEnds() {
        return new Track(
                WindowEnds.class,
                (pen, track) -> (WindowEnds) atMs -> pen.begin(track, 0).put(atMs),
                (needle, nothing, to) -> to.windowEnds(needle.next()));
    }

    private static Track dayEnds() {
        return new Track(
                DayEnds.class,
                (pen, track) -> (DayEnds) (atMs, day) -> pen.begin(track, day).put(atMs),
                (needle, day, to) -> to.dayEnds(needle.next(), day));
    }

    private static Track warmUpEnds() {
        return new Track(
                WarmUpEnds.class,
                (pen, track) -> (WarmUpEnds) atMs -> pen.begin(track, 0).put(atMs),
                (needle, nothing, to) -> to.warmUpEnds(needle.next()));
    }

    private static Track runEnds() {
        return new Track(
                RunEnds.class,
                (pen, track) -> (RunEnds) atMs -> pen.begin(track, 0).put(atMs),
                (needle, nothing, to) -> to.runEnds(needle.next()));
    }

    private static Track turns() {
        return new Track(
                CountyTurns.class,
                (pen, track) -> (CountyTurns)
                        (atMs, now) -> pen.begin(track, 0).put(atMs).putObject(now),
                (needle, nothing, to) -> to.offers().countyTurns(needle.next(), needle.next(County.class)));
    }

    private static Track made() {
        return new Track(
                OfferMade.class,
                (pen, track) -> (OfferMade) (atMs, offer, facility, units) ->
                        pen.begin(track, facility).put(atMs).put(offer.ordinal(), units),
                (needle, facility, to) ->
                        to.offers().offerMade(needle.next(), OFFERS[needle.first()], facility, needle.second()));
    }

    private static Track used() {
        return new Track(
                OfferUsed.class,
                (pen, track) -> (OfferUsed) (atMs, offer, facility, resident) ->
                        pen.begin(track, facility).put(atMs).put(offer.ordinal(), resident),
                (needle, facility, to) ->
                        to.offers().offerUsed(needle.next(), OFFERS[needle.first()], facility, needle.second()));
    }

    private static Track budget() {
        return new Track(
                BudgetStands.class,
                (pen, track) -> (BudgetStands) (atMs, day, lead, books) ->
                        pen.begin(track, lead).put(atMs).put(day).putObject(books),
                (needle, lead, to) -> to.offers()
                        .budgetStands(needle.next(), needle.first(), lead, needle.next(BudgetStands.Books.class)));
    }
}
