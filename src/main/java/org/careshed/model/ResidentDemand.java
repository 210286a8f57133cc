package org.careshed.model;

import org.careshed.care.DayPlan;
import org.careshed.care.Kinds;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.journal.CareForgone.Reason;
import org.careshed.journal.Facts;
import org.careshed.people.Choice;
import org.careshed.people.Departures;
import org.careshed.people.Needs;
import org.careshed.people.PublishedWaits;
import org.careshed.people.told.Heed;
import org.careshed.people.told.Onlooker;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.DayKind;

/** Residents who fall ill, choose and set out. Planned needs choose in the morning; emergencies leave at onset. */
final class ResidentDemand implements Demand {

    private final County county;
    private final Calendar calendar;
    private final Facts facts;
    private final Needs needs;
    private final Choice choice;
    private final Departures departures;
    private final boolean[] emergency;

    ResidentDemand(County county, long world, Facts facts) {
        this(county, facts, new Needs(county, world));
    }

    private ResidentDemand(County county, Facts facts, Needs needs) {
        this.county = county;
        this.calendar = county.scenario().calendar();
        this.facts = facts;
        this.needs = needs;
        choice = new Choice(county);
        departures = new Departures(county);
        emergency = Kinds.of(county.scenario()).emergency();
    }

    @Override
    public void today(int day, PublishedWaits waits, DayPlan plan) {
        DayKind kind = calendar.dayKind(day);
        long endMs = (day + 1) * Ticks.DAY;
        choice.morning(waits, day);
        needs.today(day, (atMs, resident, condition, key) -> {
            facts.needArises(atMs, resident, condition);
            if (emergency[condition]) {
                hurry(atMs, resident, condition, key, plan, endMs);
            } else {
                plan(atMs, resident, condition, key, plan, day, kind);
            }
        });
    }

    @Override
    public void watch(Heed heed, Onlooker onlooker) {
        choice.watch(heed, onlooker);
    }

    @Override
    public Demand under(County first, County now, long[] nextMs, Facts others) {
        return new ResidentDemand(now, others, needs.under(first, now));
    }

    @Override
    public Demand copy(Site[] sites, long[] nextMs, Facts others) {
        return new ResidentDemand(county, others, needs.copy());
    }

    private void hurry(long atMs, int resident, int condition, long key, DayPlan plan, long endMs) {
        int facility = departures.nearest(resident, condition);
        if (facility == Departures.NOWHERE) {
            facts.careForgone(atMs, resident, condition, Reason.NOWHERE_OPEN);
            return;
        }
        long travelMs = travelMs(resident, facility);
        facts.facilityChosen(atMs, resident, condition, facility, travelMs);
        plan.add(facility, atMs + travelMs, key, resident, condition, endMs);
    }

    private void plan(long atMs, int resident, int condition, long key, DayPlan plan, int day, DayKind kind) {
        int facility = choice.choose(resident, condition, key);
        if (facility < 0) {
            facts.careForgone(
                    atMs, resident, condition, facility == Choice.STAY_HOME ? Reason.STAYED_HOME : Reason.NOWHERE_OPEN);
            return;
        }
        facts.facilityChosen(atMs, resident, condition, facility, travelMs(resident, facility));
        long arrivalMs = departures.planned(facility, day, kind, key);
        plan.add(facility, arrivalMs, key, resident, condition, (day + 1) * Ticks.DAY);
    }

    private long travelMs(int resident, int facility) {
        return county.travel().ms(county.population().place(resident), facility);
    }
}
