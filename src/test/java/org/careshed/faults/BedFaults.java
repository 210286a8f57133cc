package org.careshed.faults;

import static org.careshed.faults.Check.rule;
import static org.careshed.faults.Check.test;
import static org.careshed.faults.Meddler.andThen;
import static org.careshed.faults.Meddler.gives;
import static org.careshed.faults.Meddler.hears;
import static org.careshed.faults.Meddler.leavesOut;
import static org.careshed.faults.SeededFault.fault;

import java.util.List;

/** Faults of wards: beds, stays and transfers. */
final class BedFaults {

    private BedFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault("bed leak", "a bed that is left while others are taken too is not given back")
                        .at("care.BedStock#leave/1", leavesOut(call -> ((int[]) call.field("occupied"))[0] % 3 == 2))
                        .noticedBy(rule("I6")),
                fault("bed for two", "a bed that is taken still counts as free")
                        .at("care.BedStock#take/1", leavesOut(call -> ((int[]) call.field("occupied"))[0] % 3 == 2))
                        .noticedBy(rule("I5")),
                fault("last asked, first in bed", "who asks for a bed stands before all who wait for one")
                        .moreAt("care.BedLine#join/2", andThen(BedFaults::toTheFront))
                        .noticedBy(rule("I11")),
                fault("planned before urgent", "who cannot wait for a bed waits behind planned patients")
                        .at("care.BedTurn#before/2", gives(BedFaults::plannedFirst))
                        .noticedBy(
                                test("care.BedsTest", "whoIsBroughtFromAnotherHospitalWaitsBeforeAllPlannedPatients")),
                fault("stays half as long again", "each stay lasts 1.5 times what was drawn")
                        .at("care.Stays#wants/5", hears(call -> call.with(3, call.number(3) * 3 / 2)))
                        .noticedBy(test("care.BedsUnderLoadTest", "withoutALineTheShareRefusedIsErlangsLoss")),
                fault("free beds known at once", "hospitals see beds that were left today")
                        .at(
                                "care.BedStock#published/1",
                                gives((call, right) -> Call.tell(call.self(), "free", call.words()[0])))
                        .noticedBy(test("care.BedsTest", "freeBedsArePublishedAtNightOnly")),
                fault("stay begun anew", "who moves to a bed nearer home stays there as long as if nothing had passed")
                        .at("model.journey.Mail#lastsMs/0", gives((call, ms) -> 2 * (long) ms))
                        .noticedBy(test("model.journey.TransfersStoryTest", "theRestOfAStayIsSpentNearerHome")));
    }

    private static Object plannedFirst(Call call, Object right) {
        Object stays = call.field("stays");
        boolean urgent = (boolean) Call.tell(stays, "urgent", call.words()[0]);
        boolean other = (boolean) Call.tell(stays, "urgent", call.words()[1]);
        return urgent == other ? right : (Object) other;
    }

    private static void toTheFront(Call call) {
        int slot = (int) call.words()[0];
        int group = (int) call.words()[1];
        int[] head = (int[]) call.field("head");
        int[] before = (int[]) call.field("before");
        if (head[group] != slot) {
            ((int[]) call.field("tail"))[group] = before[slot];
            ((int[]) call.field("behind"))[before[slot]] = -1;
            ((int[]) call.field("behind"))[slot] = head[group];
            before[head[group]] = slot;
            before[slot] = -1;
            head[group] = slot;
        }
    }
}
