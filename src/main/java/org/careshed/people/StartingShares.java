package org.careshed.people;

import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.people.known.Habits;
import org.careshed.people.known.Knowledge;
import org.careshed.scenario.DayKind;

/**
 * What residents would choose on the first morning, had they any usual provider that one asks for: from it habits get their
 * start. Waits are those that tiers state, every account and slot is untouched.
 */
public final class StartingShares implements StartingHabits.Choices {

    private final Population population;
    private final Supposed supposed;
    private final Choice[] choices = new Choice[DayKind.values().length];

    public StartingShares(County county) {
        population = county.population();
        supposed = new Supposed(new Memories(county));
        Knowledge untouched = new Knowledge(supposed, new Purse(new Ledger(county)), new Bookings(county));
        PublishedWaits waits = new PublishedWaits(county);
        for (DayKind day : DayKind.values()) {
            choices[day.ordinal()] = new Choice(county, untouched);
            choices[day.ordinal()].morning(waits, day);
        }
    }

    @Override
    public double expect(DayKind day, int resident, int condition, int usual, double[] to) {
        Choice choice = choices[day.ordinal()];
        double seeks = choice.expectMean(
                population.place(resident),
                population.employees(resident),
                population.digital(resident),
                condition,
                usual,
                supposed.familyDoctor(resident));
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            to[position] = seeks > 0 ? choice.share(position) : 0;
        }
        return seeks;
    }

    @Override
    public int choose(DayKind day, int resident, int condition, int usual, long need) {
        supposed.usual = usual;
        return choices[day.ordinal()].choose(resident, condition, need);
    }

    /** Fresh memories but for the usual provider. */
    private static final class Supposed implements Habits {
        private final Memories fresh;
        private int usual = NOWHERE;

        Supposed(Memories fresh) {
            this.fresh = fresh;
        }

        @Override
        public boolean remembers() {
            return fresh.remembers();
        }

        @Override
        public int usual(int resident) {
            return fresh.remembers() ? usual : NOWHERE;
        }

        @Override
        public int familyDoctor(int resident) {
            return fresh.familyDoctor(resident);
        }

        @Override
        public boolean hasWaited(int resident) {
            return false;
        }

        @Override
        public double lastWaitMinutes(int resident) {
            return 0;
        }

        @Override
        public double trustMoved(int resident, int level) {
            return 0;
        }
    }
}
