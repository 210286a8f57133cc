package org.careshed.policy;

import java.util.List;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.reform.LinkDown;

/**
 * A shock: the data link of facilities is down. While it is, they see no shared record and add none, no slot there can be
 * booked ahead, and nobody is seen from a distance. With a strength below 1 each facility within reach is cut off with that
 * probability.
 */
public record LinkDownShock(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = new LeverShape(
            "link-down",
            "A shock: the data link of facilities is down: no shared records, no slots booked ahead, no telemedicine.",
            List.of());

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        return LinkDown.cut(scenario, Draw.below(scenario, "link-down", new Reach(entry).within(scenario), strength));
    }
}
