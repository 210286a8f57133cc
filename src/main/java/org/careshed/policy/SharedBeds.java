package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Wards;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.BedDesk;

/** The beds of the hospitals within reach are one pool with one admission desk. */
public record SharedBeds(LeverEntry entry) implements Policy {

    /** The decision of whoever keeps an admission desk. */
    static final Text DESK = Text.of("who finds a bed for a patient who waits", "谁为等候床位的患者安排床位");

    private static final String AFTER = "looks_after";
    private static final String ACCEPTED = "accepted";

    static final LeverShape SHAPE = new LeverShape(
            "shared-beds",
            "One admission desk: who waits for a bed at one hospital is offered a free one at another.",
            List.of(
                    Setting.time(
                            AFTER,
                            12 * Ticks.HOUR,
                            "wait at the own hospital before the desk looks elsewhere; it looks again every day"),
                    Setting.share(ACCEPTED, 0.7, "probability that a patient goes to another hospital for a bed")),
            Map.of(
                    AFTER, new Evidence("careshed; 0.1 d to 3 d", Grade.C),
                    ACCEPTED, new Evidence("careshed; 0.376 accept a referral down (behaviour 1.36)", Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        long afterMs = Math.max(1, entry.settings().whole(AFTER));
        double accepted = entry.settings().number(ACCEPTED) * strength;
        return scenario.withReform(new BedDesk(pooled(scenario), afterMs, accepted));
    }

    @Override
    public Set<Text> replaces() {
        return Set.of(DESK);
    }

    private SortedSet<String> pooled(Scenario scenario) {
        SortedSet<String> pooled = new TreeSet<>();
        List<String> within = new Reach(entry).within(scenario);
        scenario.arrangements().wards().beds().stream()
                .map(Wards.Beds::facility)
                .filter(within::contains)
                .forEach(pooled::add);
        if (pooled.size() < 2) {
            throw PolicyException.of(
                    "shared-beds",
                    Text.of(
                            "fewer than two facilities within `where` have beds, so there is nothing to pool."
                                    + " Name two or more that stand in the table of beds.",
                            "`where` 范围内有床位的机构不足两个，没有可以统筹的床位。请写床位表中的两个或更多机构。"));
        }
        return pooled;
    }
}
