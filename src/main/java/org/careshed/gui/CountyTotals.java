package org.careshed.gui;

import java.time.LocalDate;

/** The county as the console's tab "Model" shows it. */
public final class CountyTotals {
    private final CountyState state;

    CountyTotals(CountyState state) {
        this.state = state;
    }

    public String getDate() {
        LocalDate date = state.frame().date();
        return date + " " + state.frame().hour() + " h";
    }

    public int getReplication() {
        return state.replication();
    }

    public String desReplication() {
        return "MASON's seed in the tab Console is this number: change it there to see another replication";
    }

    public int getPatientsInside() {
        return state.frame().inside().stream().sum();
    }

    public int getWaitingInLine() {
        return state.frame().waiting().stream().sum();
    }

    public int getBedsUsed() {
        return state.frame().bedsUsed().stream().sum();
    }

    public int getArrivalsToday() {
        return state.frame().arrivals().stream().sum();
    }

    @Override
    public String toString() {
        return state.county().scenario().id();
    }
}
