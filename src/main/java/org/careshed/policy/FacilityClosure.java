package org.careshed.policy;

import java.util.List;
import org.careshed.language.Text;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.reform.Closures;

/**
 * A shock: facilities close on a day and open again on another. Nobody new is taken in; who is inside or in bed stays to
 * the end; whoever has an appointment finds the doors closed. With a strength below 1 each facility within reach closes
 * with that probability, and a higher strength only adds to those that do.
 */
public record FacilityClosure(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = new LeverShape(
            "facility-closure",
            "A shock: the facilities that `where` names close from one date to another.",
            List.of());

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Reach reach = new Reach(entry);
        if (reach.everywhere()) {
            throw PolicyException.of(
                    "facility-closure",
                    Text.of(
                            "`where` names nothing, so every facility would close. Name the facilities, tiers,"
                                    + " towns or groups that close.",
                            "`where` 下什么也没写，那样所有机构都会关闭。请写明关闭的机构、层级、乡镇或医共体。"));
        }
        List<String> within = reach.within(scenario);
        if (within.isEmpty()) {
            throw PolicyException.of(
                    "facility-closure",
                    Text.of(
                            "no facility lies within `where`. Name facilities that stand in the facilities table.",
                            "`where` 范围内没有机构。请写机构表中有的机构。"));
        }
        return Closures.close(scenario, Draw.below(scenario, "facility-closure", within, strength));
    }
}
