package org.careshed.experiment.away;

import java.util.List;
import java.util.function.Consumer;

/** Others who run replications. */
public interface Workers extends AutoCloseable {
    /**
     * Has every errand carried out at least once.
     *
     * @param freight the tables that the errands name
     * @param arrived hears one reply to each errand, one after the other, as they come in
     * @throws org.careshed.result.ResultException when the workers cannot be had any more
     */
    void carryOut(List<Errand> errands, Freight freight, Consumer<Reply> arrived);

    @Override
    void close();
}
