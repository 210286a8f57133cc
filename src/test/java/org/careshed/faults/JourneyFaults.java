package org.careshed.faults;

import static org.careshed.faults.Check.relation;
import static org.careshed.faults.Check.rule;
import static org.careshed.faults.Check.test;
import static org.careshed.faults.Meddler.andThen;
import static org.careshed.faults.Meddler.gives;
import static org.careshed.faults.Meddler.hears;
import static org.careshed.faults.Meddler.instead;
import static org.careshed.faults.Meddler.leavesOut;
import static org.careshed.faults.SeededFault.fault;

import java.util.List;

/** Faults on the way through the county: arrivals, letters, referrals, returns. */
final class JourneyFaults {

    private static final long DAY = 86_400_000;

    private JourneyFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault("lost on the way", "one patient in twenty who set out never arrives")
                        .at("care.DayPlan#add/8", leavesOut(call -> call.isOneIn(20, 2)))
                        .noticedBy(rule("I1")),
                fault("visit counted twice", "one patient in twenty arrives twice")
                        .moreAt("care.DayPlan#add/8", andThen(call -> {
                            if (call.isOneIn(20, 2)) {
                                call.again();
                            }
                        }))
                        .noticedBy(rule("I2")),
                fault("wrong door", "one patient in twenty arrives at the next facility in the list")
                        .at(
                                "model.journey.Delivery#arrive/7",
                                hears(call -> call.isOneIn(20, 2)
                                        ? call.with(0, ((int) call.words()[0] + 1) % 6)
                                        : call.words()))
                        .noticedBy(rule("I1")),
                fault("lost referral", "one referral in three is never sent")
                        .at(
                                "model.journey.Referrals#refer/1",
                                leavesOut(call -> (long) Call.tell(call.words()[0], "visit") % 3 == 0))
                        .noticedBy(test("model.ArrangedWorldTest", "nobodyOnTheirWayIsForgotten")),
                fault("referred to who cannot", "a referral goes to the lowest level whatever the need")
                        .at("model.journey.Choosing#referred/3", hears(call -> call.with(1, 0)))
                        .noticedBy(rule("I3")),
                fault("need answered twice", "one need in twenty is decided on twice")
                        .moreAt("model.journey.Mornings#begins/5", andThen(call -> {
                            if (call.isOneIn(20, 3)) {
                                call.again();
                            }
                        }))
                        .noticedBy(rule("I1")),
                fault("transferred twice", "who is transferred comes into two beds")
                        .moreAt("model.journey.Transfers#send/2", andThen(Call::again))
                        .noticedBy(rule("I4")),
                fault("episode ended twice", "the end of an episode that was resolved is told twice")
                        .moreAt("model.journey.Episodes#resolved/1", andThen(Call::again))
                        .noticedBy(rule("I1")),
                fault("the horizon seen", "refills fall due later the longer the run lasts")
                        .at("people.Refills#dueMs/2", gives(JourneyFaults::laterInALongRun))
                        .noticedBy(relation("ArrangedRelationsTest", "aLongerRunBeginsLikeAShortOne")),
                fault("lever of strength zero", "a lever adds one more server than it says")
                        .at("policy.Capacity#add/0", gives((call, add) -> (int) add + 1))
                        .noticedBy(relation("LeverRelationsTest", "noDoctorAddedIsNoChange", "counties")),
                fault("unsorted mail", "letters are answered facility by facility, not in the order of time")
                        .moreAt("model.journey.Mail#sort/0", instead(JourneyFaults::asWritten))
                        .noticedBy(test("model.ArrangedWorldTest", "lettersAreAnsweredInTheOrderOfTime")),
                fault("no time to hand over", "samples, transfers and calls arrive at the instant they are sent")
                        .at("model.journey.Ways#handoverMs/0", gives((call, ms) -> 0L))
                        .noticedBy(test(
                                "model.journey.ExaminationsStoryTest", "aSampleIsHandedOverAndItsResultComesBack")),
                fault("returns without end", "who is sent home unresolved comes back ever again")
                        .at("care.Slip#returns/1", gives((call, returns) -> 0))
                        .noticedBy(test(
                                "model.journey.ReturnsStoryTest",
                                "whoIsSentHomeComesBackTwoDaysLaterUntilItIsTooOften")),
                fault("a day late", "what is intended for a day comes on the next")
                        .at("model.journey.Intentions#add/8", hears(call -> call.with(0, (int) call.words()[0] + 1)))
                        .noticedBy(rule("I1")),
                fault("memory at once", "waits are published after each window instead of at night")
                        .moreAt("model.World$Order#window/1", andThen(JourneyFaults::publish))
                        .noticedBy(test("model.ArrangedWorldTest", "windowsOfAnyLengthTellTheSameStory")),
                fault("copy that shares", "a copy of a world puts its events into the original's list")
                        .at("engine.EventList#copy/0", gives((call, copy) -> call.self()))
                        .noticedBy(test("model.ArrangedWorldTest", "aCopyRunsOnByteForByteLikeTheOriginal")));
    }

    private static Object laterInALongRun(Call call, Object ms) {
        Object scenario = Call.tell(call.field("county"), "scenario");
        return (long) ms + 1000 * (int) Call.tell(Call.tell(scenario, "calendar"), "days");
    }

    private static Object asWritten(Call call) {
        long[] order = (long[]) call.field("order");
        for (int i = 0; i < (int) call.field("size"); i++) {
            order[i] = i;
        }
        return null;
    }

    private static void publish(Call call) {
        Object world = call.field("this$0");
        Object waits = Call.read(world, "waits");
        Object calendar = Call.read(world, "calendar");
        int day = (int) ((call.number(0) - 1) / DAY);
        Object[] sites = (Object[]) Call.read(world, "sites");
        for (int facility = 0; facility < sites.length; facility++) {
            Call.tell(
                    waits,
                    "publish",
                    facility,
                    Call.tell(calendar, "dayKind", day),
                    Call.tell(sites[facility], "consultedToday"),
                    Call.tell(sites[facility], "waitedTodayMs"));
        }
    }
}
