package org.careshed.people;

import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.people.known.Knowledge;
import org.careshed.scenario.DayKind;

/** What the choice model says about residents of mean tastes on the first morning: from it habits get their start. */
public final class StartingShares implements StartingHabits.Shares {

    private final FamilyDoctors doctors;
    private final Choice[] choices;

    /** Shares at the waits that tiers state, with every account and slot untouched. */
    public StartingShares(County county) {
        doctors = new FamilyDoctors(county);
        Knowledge untouched = new Knowledge(new Memories(county), new Purse(new Ledger(county)), new Bookings(county));
        choices = new Choice[DayKind.values().length];
        for (DayKind day : DayKind.values()) {
            choices[day.ordinal()] = new Choice(county, untouched);
            choices[day.ordinal()].morning(new PublishedWaits(county), day);
        }
    }

    @Override
    public double of(DayKind day, int place, int kind, int condition, int usual, double[] to) {
        Choice choice = choices[day.ordinal()];
        int doctor = has(kind, StartingHabits.CONTRACT) ? doctors.of(place) : Memories.NONE;
        boolean employees = has(kind, StartingHabits.EMPLOYEES);
        boolean digital = has(kind, StartingHabits.DIGITAL);
        double seeks = choice.expectMean(place, employees, digital, condition, usual, doctor);
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            to[position] = seeks > 0 ? choice.share(position) : 0;
        }
        return seeks;
    }

    private static boolean has(int kind, int trait) {
        return (kind & trait) != 0;
    }
}
