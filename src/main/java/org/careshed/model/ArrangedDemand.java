package org.careshed.model;

import org.careshed.care.DayPlan;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.engine.Crew;
import org.careshed.journal.Facts;
import org.careshed.model.journey.Journeys;
import org.careshed.people.PublishedWaits;
import org.careshed.people.known.Knowledge;
import org.careshed.people.told.Heed;
import org.careshed.people.told.Onlooker;
import org.careshed.quantity.Ticks;

/** Residents whose way goes on after a first visit: what a facility sends out is answered before anything can reach another. */
final class ArrangedDemand implements Demand {

    private final long windowMs;
    private final Journeys journeys;

    ArrangedDemand(County county, long world, Site[] sites, long[] nextMs, Facts facts, Crew crew) {
        this(longestWindow(county), new Journeys(county, world, sites, nextMs, facts, crew));
    }

    private ArrangedDemand(long windowMs, Journeys journeys) {
        this.windowMs = windowMs;
        this.journeys = journeys;
    }

    @Override
    public void today(int day, PublishedWaits waits, DayPlan plan) {
        journeys.morning(day, waits, plan);
    }

    @Override
    public void answer() {
        journeys.answer();
    }

    @Override
    public void night(int day) {
        journeys.night(day);
    }

    @Override
    public void watch(Heed heed, Onlooker onlooker) {
        journeys.watch(heed, onlooker);
    }

    @Override
    public void share(Crew crew) {
        journeys.share(crew);
    }

    @Override
    public Knowledge knowledge() {
        return journeys.knowledge();
    }

    @Override
    public long longestWindowMs() {
        return windowMs;
    }

    @Override
    public Demand under(County first, County now, long[] nextMs, Facts facts) {
        return new ArrangedDemand(windowMs, journeys.under(first, now, nextMs, facts));
    }

    @Override
    public Demand copy(Site[] sites, long[] nextMs, Facts others) {
        return new ArrangedDemand(windowMs, journeys.copy(sites, nextMs, others));
    }

    /** The handover, or the longest divisor of the day below it: no answer can arrive within the window of its letter. */
    private static long longestWindow(County county) {
        long windowMs =
                Math.min(Ticks.DAY, county.scenario().arrangements().wards().handoverMs());
        while (Ticks.DAY % windowMs != 0) {
            windowMs--;
        }
        return windowMs;
    }
}
