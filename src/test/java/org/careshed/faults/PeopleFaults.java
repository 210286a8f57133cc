package org.careshed.faults;

import static org.careshed.faults.Check.relation;
import static org.careshed.faults.Check.rule;
import static org.careshed.faults.Check.test;
import static org.careshed.faults.Meddler.andThen;
import static org.careshed.faults.Meddler.gives;
import static org.careshed.faults.Meddler.hears;
import static org.careshed.faults.Meddler.leavesOut;
import static org.careshed.faults.SeededFault.fault;

import java.util.List;

/** Faults of residents: needs, choices, ways, memories, slots and bills. */
final class PeopleFaults {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    private PeopleFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault("miles for kilometres", "speeds are taken as miles an hour")
                        .at("county.RoadGraph#rideMs/2", gives((call, ms) -> (long) ((long) ms / 1.609)))
                        .noticedBy(test("county.CountyBuilderTest", "travelIsTheShortestWayPlusTheDoors")),
                fault("reused stream", "whether a need is too hard and whether the patient is asked back are one draw")
                        .at(
                                "chance.Keys#id/1",
                                hears(call -> call.words()[0].equals("follow-up-after-contact")
                                        ? call.with(0, "need-beyond-provider")
                                        : call.words()))
                        .noticedBy(test("relations.LuckTest", "everyDrawIsUsedOnce")),
                fault("luck by position", "a place has its luck by its number in the list, not by its name")
                        .at("people.utility.Ways#key/1", gives((call, key) -> mixed(call.number(0) % 12)))
                        .noticedBy(relation("ChoiceRelationsTest", "whoMovesWhenACentreIsBuiltMovesThere")),
                fault("residents by number", "residents have their luck by their number in the list")
                        .at("county.Population#key/1", gives((call, key) -> mixed(call.number(0))))
                        .noticedBy(relation("CountyRelationsTest", "aResidentWhoNeverNeedsCareChangesNobodyElse")),
                fault("the farther the better", "distance counts for a place instead of against it")
                        .at("people.utility.Terms#travel/2", gives((call, worth) -> -(double) worth))
                        .noticedBy(relation("ChoiceRelationsTest", "whoMindsEveryMinuteGoesToTheNearest")),
                fault("everybody seeks care", "nobody stays at home with an illness")
                        .at("people.Choice#seeks/2", gives((call, right) -> true))
                        .noticedBy(test("people.ChoiceTest", "careIsSoughtAsTheLogitSays")),
                fault("swapped conditions", "the first two conditions are taken for each other")
                        .at(
                                "people.Needs#condition/2",
                                gives((call, right) -> (int) right < 2 ? 1 - (int) right : right))
                        .noticedBy(test("people.NeedsTest", "needsComeAtTheStatedRates")),
                fault("the farthest", "emergencies go to the farthest facility that treats them")
                        .moreAt("people.Departures#nearest/1", gives(PeopleFaults::farthest))
                        .noticedBy(test("people.DeparturesTest", "ofTwoThatTreatItTheNearerIsGoneTo")),
                fault("an hour late", "walk-in patients come an hour later than the profile says")
                        .at("people.ArrivalTimes#at/1", gives((call, ms) -> (long) ms + HOUR))
                        .noticedBy(rule("I17")),
                fault("no-shows the wrong way round", "who would not come does, and the others do not")
                        .at("people.Bookings#missed/2", gives((call, right) -> !(boolean) right))
                        .noticedBy(test("people.BookingsTest", "theStatedSharesMissTheirSlotsAndComeAgain")),
                fault("price of another tier", "bills are written at the prices of the next tier in the list")
                        .at("people.Ledger#settle/7", hears(call -> call.with(3, ((int) call.words()[3] + 1) % 4)))
                        .noticedBy(test(
                                "model.journey.NightsStoryTest",
                                "everyContactIsBilledOnceWhenItEndedAndTheDeductibleComesFirst")),
                fault("endless insurance year", "accounts do not begin anew on 1 January")
                        .at("people.Ledger#morning/1", leavesOut(call -> true))
                        .noticedBy(test("people.LedgerTest", "everybodyBeginsAgainOnTheFirstOfJanuary")),
                fault("billed twice", "one bill in ten is written twice")
                        .moreAt("model.journey.Nights#settle/3", andThen(call -> {
                            if ((int) call.words()[1] % 10 == 0) {
                                call.again();
                            }
                        }))
                        .noticedBy(rule("I15")),
                fault("no cap", "the fund pays beyond the year's cap")
                        .at("people.Ledger#fundLeft/2", gives((call, right) -> Long.MAX_VALUE))
                        .noticedBy(test("people.LedgerTest", "theFundPaysNoMoreThanTheYearsCap")),
                fault("forgotten warm-up", "what was paid in the warm-up is counted")
                        .at("measure.Bills#warmUpEnds/1", leavesOut(call -> true))
                        .noticedBy(test("measure.RecomputedTest", "everyReadingAgrees")),
                fault("trust in the wrong level", "a need that was resolved raises trust in another level of care")
                        .at("people.Memories#resolved/2", hears(call -> call.with(1, (int) call.words()[1] ^ 1)))
                        .noticedBy(
                                test("people.MemoriesTest", "trustGrowsWhereNeedsAreResolvedAndFallsWhereTheyAreNot")),
                fault("refills drift", "each refill falls due a day later than the interval says")
                        .at("people.Refills#dueMs/2", gives((call, ms) -> (long) ms + call.number(1) * DAY))
                        .noticedBy(test("people.RefillsTest", "everyManagedResidentComesOnceAnIntervalAndNobodyElse")),
                fault("waits twice as long", "published waits count each wait twice")
                        .at("people.PublishedWaits#publish/4", hears(call -> call.with(3, 2 * call.number(3))))
                        .noticedBy(test("people.PublishedWaitsTest", "aFigureGoesAlphaOfTheWayToTheMeanOfTheDay")),
                fault("lever a day early", "what is dated is in force the day before")
                        .at("county.Editions#on/1", hears(call -> call.with(0, (int) call.words()[0] + 1)))
                        .at("county.Editions#turnsOn/1", hears(call -> call.with(0, (int) call.words()[0] + 1)))
                        .noticedBy(relation("LeverRelationsTest", "daysBeforeTheDoctorsComeAreAsTheyWere", "counties")),
                fault("admitted too often", "twice as many contacts are admitted as stated")
                        .at("care.Beds#admits/2", gives((call, right) -> (boolean) right || call.number(0) % 3 == 0))
                        .noticedBy(test("care.BedsTest", "theStatedShareIsAdmittedByTheKeyOfTheVisit")));
    }

    private static Object farthest(Call call, Object right) {
        Object county = call.field("county");
        int[] byPlace = (int[]) right;
        for (int place = 0; place < byPlace.length; place++) {
            long most = -1;
            for (int facility = 0; facility < (int) Call.tell(county, "facilities"); facility++) {
                long ms = (long) Call.tell(Call.tell(county, "travel"), "ms", place, facility);
                if ((boolean) Call.tell(county, "treats", facility, call.words()[0]) && ms > most) {
                    most = ms;
                    byPlace[place] = facility;
                }
            }
        }
        return byPlace;
    }

    private static long mixed(long number) {
        long z = (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        return z ^ z >>> 27;
    }
}
