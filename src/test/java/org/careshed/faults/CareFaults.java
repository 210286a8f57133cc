package org.careshed.faults;

import static org.careshed.faults.Check.crossCheck;
import static org.careshed.faults.Check.relation;
import static org.careshed.faults.Check.rule;
import static org.careshed.faults.Check.test;
import static org.careshed.faults.Check.theory;
import static org.careshed.faults.Meddler.andThen;
import static org.careshed.faults.Meddler.gives;
import static org.careshed.faults.Meddler.hears;
import static org.careshed.faults.Meddler.instead;
import static org.careshed.faults.Meddler.leavesOut;
import static org.careshed.faults.SeededFault.fault;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/** Faults inside a clinic: doctors, lines, hours and steps. */
final class CareFaults {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    /** The kind of event that is the end of a step, see {@code care.Site}. */
    private static final int END = 2;

    private CareFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault("doctor freed late", "each doctor is busy for a minute more than the service lasted")
                        .at(
                                "engine.EventList#add/4",
                                hears(call -> call.number(1) == END && call.isOneIn(4, 2)
                                        ? call.with(0, call.number(0) + MINUTE)
                                        : call.words()))
                        .noticedBy(rule("I7")),
                fault("doctor never freed", "the doctor who is free first of several stays taken for ever")
                        .at("engine.Pool#end/0", leavesOut(call -> (int) call.field("busy") > 1))
                        .noticedBy(rule("I6")),
                fault("one doctor, two patients", "a service that begins while everybody is free takes no doctor")
                        .at("engine.Pool#begin/0", leavesOut(call -> (int) call.field("busy") == 0))
                        .noticedBy(rule("I5")),
                fault("last come, first served", "who came last is called first")
                        .at("engine.WaitingLine#call/0", instead(CareFaults::callLast))
                        .noticedBy(rule("I11")),
                fault("classes forgotten", "an emergency queues behind all who came before it")
                        .at("engine.WaitingLine#join/2", hears(call -> call.with(1, 0)))
                        .at("engine.WaitingLine#leave/2", hears(call -> call.with(1, 0)))
                        .noticedBy(rule("I11")),
                fault("waiting room too large by one", "one patient more than the waiting room holds may wait")
                        .at(
                                "engine.Pool#isFull/0",
                                gives((call, full) ->
                                        (int) Call.tell(call.self(), "waiting") > (int) call.field("queueLimit")))
                        .noticedBy(theory("mm2-one-waiting-place")),
                fault("open an hour early", "doctors come an hour before their hours")
                        .at("care.Duty#eachInterval/6", hears(call -> call.with(4, shifted(call.words()[4], -HOUR))))
                        .noticedBy(rule("I17")),
                fault("doors that never close", "doctors stay after closing whoever is inside")
                        .at("care.Duty#close/2", leavesOut(call -> true))
                        .noticedBy(rule("I17")),
                fault("hours of the next day", "doctors keep the hours of the kind of day that tomorrow is")
                        .at("care.Duty#eachInterval/6", hears(call -> call.with(2, call.words()[3])))
                        .noticedBy(relation("RosterRelationsTest", "serversAreOnDutyAsRostered")),
                fault("doctors leave who should stay", "staff go home at closing though a day patient is inside")
                        .at("care.Duty#stranded/0", gives((call, right) -> call.field("dayPatients")))
                        .noticedBy(relation("CrossCheckHeavyTest", "soAreCountiesMadeUpFromASeed")),
                fault("wait counted from the door", "the wait before a later step is all the time since arrival")
                        .at(
                                "care.Visits#begin/2",
                                gives((call, waited) ->
                                        call.number(1) - (long) Call.tell(call.self(), "arrivedMs", call.words()[0])))
                        .noticedBy(rule("I10")),
                fault("patience without end", "nobody ever leaves a line")
                        .at("care.Lines#patienceEnds/3", leavesOut(call -> true))
                        .noticedBy(test("care.PatienceStoryTest", "whosePatienceEndsLeavesTheMiddleOfTheLine")),
                fault("service 3 % slow", "every exponential time is 3 % too long")
                        .at("chance.Quantiles#exponential/2", gives((call, time) -> 1.03 * (double) time))
                        .noticedBy(theory("mm1-load-50")),
                fault("an event in the past", "some services end before they have begun")
                        .at(
                                "engine.EventList#add/4",
                                hears(call -> call.number(1) == END && call.isOneIn(40, 2)
                                        ? call.with(0, Math.max(0, call.number(0) - HOUR))
                                        : call.words()))
                        .noticedBy(rule("I20")),
                fault("arrival misremembered", "one visit in ten is thought to have begun a minute before")
                        .at(
                                "care.Visits#arrive/2",
                                hears(call -> call.number(1) % 10 == 0
                                        ? call.with(1, call.number(1) - MINUTE)
                                        : call.words()))
                        .noticedBy(rule("I8")),
                fault("luck of the seat", "how long a step takes depends on where in the waiting room one sits")
                        .at("care.Premises#stepBits/2", gives((call, bits) -> PeopleFaults.mixed(call.number(0))))
                        .noticedBy(test("relations.StationRelationsTest", "anotherDoctorMakesNobodyWaitLonger")),
                fault("cv of the logarithm", "a law's coefficient of variation is taken for that of its logarithm")
                        .at("chance.Quantiles#logNormal/3", gives(CareFaults::cvOfLogarithm))
                        .noticedBy(crossCheck()),
                fault(
                                "a step too many",
                                "the second number of a draw is half of what it should be, so that more go on to a further step")
                        .at("chance.Keys#next/1", gives((call, bits) -> (long) bits >>> 1))
                        .noticedBy(crossCheck()),
                fault("emergencies keep the staff", "staff stay past closing for emergencies, too")
                        .at("care.Kinds#byDay/1", gives((call, right) -> {
                            boolean[] all = ((boolean[]) right).clone();
                            Arrays.fill(all, true);
                            return all;
                        }))
                        .noticedBy(rule("I17")),
                fault("extra server for good", "every day one more server is rostered, as if one lent for a day stayed")
                        .moreAt("care.Duty#planDay/2", andThen(call -> {
                            int[] extra = (int[]) call.field("extra");
                            int[] rostered = (int[]) call.field("rostered");
                            extra[(int) call.words()[0]] += rostered[(int) call.words()[0]] > 0 ? 1 : 0;
                        }))
                        .noticedBy(rule("I17")));
    }

    private static Object callLast(Call call) {
        int[] tail = (int[]) call.field("tail");
        int priority = 0;
        while (tail[priority] < 0) {
            priority++;
        }
        int last = tail[priority];
        Call.tell(call.self(), "leave", last, priority);
        return last;
    }

    private static Object cvOfLogarithm(Call call, Object right) {
        double cv = (double) call.words()[1];
        double middle = StrictMath.log((double) call.words()[0]);
        double variance = StrictMath.log1p(cv * cv);
        double z = (StrictMath.log((double) right) - middle + variance / 2) / Math.sqrt(variance);
        return StrictMath.exp(middle - cv * cv / 2 + cv * z);
    }

    private static LongConsumer shifted(Object told, long byMs) {
        return ms -> ((LongConsumer) told).accept(Math.max(0, ms + byMs));
    }
}
