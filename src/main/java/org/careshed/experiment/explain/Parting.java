package org.careshed.experiment.explain;

import java.util.List;
import java.util.Optional;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.people.told.Decision;

/**
 * Where the same need takes another way in another world: the first decisions that differ.
 *
 * @param here the decision in the first world; empty if none was taken any more
 * @param there the decision in the other
 */
public record Parting(Optional<Decision> here, Optional<Decision> there) {

    /** The parting of two stories of one need; empty if every decision led to the same place. */
    public static Optional<Parting> of(NeedStory here, NeedStory there) {
        List<Decision> ours = here.decisions();
        List<Decision> theirs = there.decisions();
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            Optional<Decision> our = at(ours, i);
            Optional<Decision> their = at(theirs, i);
            boolean alike = our.isPresent()
                    && their.isPresent()
                    && our.get().occasion() == their.get().occasion()
                    && our.get().facility() == their.get().facility();
            if (!alike) {
                return Optional.of(new Parting(our, their));
            }
        }
        return Optional.empty();
    }

    /** Whether both decisions were taken on the same occasion, so that they can be weighed against each other. */
    public boolean comparable() {
        return here.isPresent()
                && there.isPresent()
                && here.get().occasion() == there.get().occasion();
    }

    private static Optional<Decision> at(List<Decision> decisions, int index) {
        return index < decisions.size() ? Optional.of(decisions.get(index)) : Optional.empty();
    }
}
