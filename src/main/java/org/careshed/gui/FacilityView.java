package org.careshed.gui;

import java.util.StringJoiner;
import org.careshed.county.County;
import org.careshed.experiment.watch.Column;
import org.careshed.language.Language;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Name;
import org.careshed.scenario.Resource;

/** A facility as the console inspects it: each getter is a property that can be read, streamed and charted. */
public final class FacilityView {
    private final CountyState state;
    private final int index;
    private final Language language;

    FacilityView(CountyState state, int index, Language language) {
        this.state = state;
        this.index = index;
        this.language = language;
    }

    public String getId() {
        return facility().id();
    }

    public String getName() {
        return in(facility().name());
    }

    public String getTier() {
        return in(county().tier(index).name());
    }

    public int getPatientsInside() {
        return at(state.frame().inside());
    }

    public String desPatientsInside() {
        return "Patients inside at the end of the last window, those in beds left out";
    }

    public int getWaitingInLine() {
        return at(state.frame().waiting());
    }

    public String desWaitingInLine() {
        return "Patients inside who stand in a line";
    }

    public int getBedsUsed() {
        return at(state.frame().bedsUsed());
    }

    public int getBedsOpen() {
        return at(state.frame().bedsOpen());
    }

    public int getArrivalsToday() {
        return at(state.frame().arrivals());
    }

    public String desArrivalsToday() {
        return "Patients who came through the door since midnight";
    }

    public int getServersOnDuty() {
        PoolUse pools = state.pools();
        int sum = 0;
        for (int pool = 0; pool < resources(); pool++) {
            sum += pools.staffed(index, pool);
        }
        return sum;
    }

    public int getServersBusy() {
        PoolUse pools = state.pools();
        int sum = 0;
        for (int pool = 0; pool < resources(); pool++) {
            sum += pools.busy(index, pool);
        }
        return sum;
    }

    public String getBusyByResource() {
        PoolUse pools = state.pools();
        StringJoiner text = new StringJoiner(", ");
        for (int pool = 0; pool < resources(); pool++) {
            Resource resource = county().pools().get(index).get(pool);
            text.add(resource.resource() + " " + pools.busy(index, pool) + " of " + pools.staffed(index, pool));
        }
        return text.toString();
    }

    public String desBusyByResource() {
        return "Busy servers of those on duty; more are busy than on duty where some finish after hours";
    }

    /** How the console calls it in lists. */
    @Override
    public String toString() {
        return getName();
    }

    int index() {
        return index;
    }

    private String in(Name name) {
        return language == Language.CHINESE ? name.chinese() : name.english();
    }

    private int at(Column column) {
        return column.get(index);
    }

    private int resources() {
        return county().pools().get(index).size();
    }

    private Facility facility() {
        return county().facility(index);
    }

    private County county() {
        return state.county();
    }
}
