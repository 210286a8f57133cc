package org.careshed.faults;

import static org.careshed.faults.Check.crossCheck;
import static org.careshed.faults.Check.relation;
import static org.careshed.faults.Check.rule;
import static org.careshed.faults.Check.test;
import static org.careshed.faults.Meddler.andThen;
import static org.careshed.faults.Meddler.gives;
import static org.careshed.faults.Meddler.hears;
import static org.careshed.faults.Meddler.leavesOut;
import static org.careshed.faults.SeededFault.fault;

import java.util.List;

/** Faults of what is known, remembered, promised, paid and counted. */
final class MemoryFaults {

    private static final long DAY = 86_400_000;

    private MemoryFaults() {}

    static List<SeededFault> all() {
        return List.of(
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
                        .noticedBy(crossCheck()),
                fault("lever a day early", "what is dated is in force the day before")
                        .at("county.Editions#on/1", hears(call -> call.with(0, (int) call.words()[0] + 1)))
                        .at("county.Editions#turnsOn/1", hears(call -> call.with(0, (int) call.words()[0] + 1)))
                        .noticedBy(relation("LeverRelationsTest", "daysBeforeTheDoctorsComeAreAsTheyWere", "counties")),
                fault("admitted too often", "twice as many contacts are admitted as stated")
                        .at("care.Beds#admits/2", gives((call, right) -> (boolean) right || call.number(0) % 3 == 0))
                        .noticedBy(test("care.BedsTest", "theStatedShareIsAdmittedByTheKeyOfTheVisit")),
                fault("busy hours counted twice", "a table counts each hour of service twice")
                        .at("measure.PoolSums#busyMs/1", gives((call, ms) -> 2 * (long) ms))
                        .noticedBy(rule("I12")),
                fault("nothing over nothing", "a figure that nobody counted for is written as NaN")
                        .at("result.Reading#text/0", gives((call, text) -> text.equals("") ? "NaN" : text))
                        .noticedBy(rule("I19")),
                fault("news too fresh", "published waits follow the last day twice as fast")
                        .at("scenario.Choice#informationWeight/0", gives((call, weight) -> 2 * (double) weight))
                        .noticedBy(crossCheck()),
                fault("slot given twice", "a slot that was booked is still free")
                        .moreAt("people.Bookings#book/4", andThen(MemoryFaults::freeAgain))
                        .noticedBy(test("people.BookingsTest", "slotsAreSpreadEvenlyOverTheHoursOfTheDoctors")));
    }

    private static void freeAgain(Call call) {
        int[] lineOf = (int[]) call.field("lineOf");
        int at = (int) Call.tell(call.self(), "at", lineOf[(int) call.words()[0]], call.words()[1]);
        ((short[]) call.field("given"))[at]--;
    }
}
