package org.careshed.policy;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.shape.IdKind;

/** A shock: a share of staff is absent, other people each week. See {@link Absences}. */
public record StaffAbsence(LeverEntry entry) implements Policy {

    private static final String SHARE = "share";
    private static final String RESOURCES = "resources";

    static final LeverShape SHAPE = new LeverShape(
            "staff-absence",
            "A shock: a share of staff is absent; a station with one doctor is closed in some weeks.",
            List.of(
                    Setting.share(SHARE, 0.2, "share of servers absent, on average"),
                    Setting.ids(
                            RESOURCES,
                            IdKind.RESOURCE,
                            "resources whose servers are absent; left out: those at which patients are consulted")),
            Map.of(
                    SHARE, new Evidence("careshed: a winter wave, assumed; range 0.05-0.4", Grade.C),
                    RESOURCES, new Evidence("careshed: devices do not fall ill", Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        double share = entry.settings().number(SHARE) * strength;
        return new Absences(entry, entry.settings().rows(RESOURCES, String.class), week -> share).reshape(scenario);
    }
}
