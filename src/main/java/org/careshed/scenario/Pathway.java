package org.careshed.scenario;

import java.util.List;
import java.util.Optional;
import org.careshed.chance.Dist;

/** A care pathway: named steps, of which the first is where every visit begins. Steps may lead back. */
public record Pathway(String id, List<Step> steps) {
    public Pathway {
        steps = List.copyOf(steps);
    }

    /**
     * One step of a pathway.
     *
     * @param resource what it holds while it lasts; absent means nobody is needed (a pure delay)
     * @param time how long it lasts once begun, milliseconds
     * @param consultation whether this is the consultation that waits are counted up to
     * @param branch label given to visits that pass here, for results by branch
     * @param next where to go afterwards with which probability; what is missing to 1 leaves
     */
    public record Step(
            String id,
            Optional<String> resource,
            Dist time,
            boolean consultation,
            Optional<String> branch,
            List<Next> next) {
        public Step {
            next = List.copyOf(next);
        }
    }

    /** The next step and its probability. */
    public record Next(String step, double probability) {}
}
