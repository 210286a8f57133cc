package org.careshed.experiment.paired;

import java.util.List;
import java.util.stream.Collectors;

/** Some replications of a comparison failed; the others are kept in the store. */
public final class PairedFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PairedFailure> failures;

    PairedFailedException(List<PairedFailure> failures, int kept) {
        super(
                failures.size() + " of " + (failures.size() + kept) + " replications failed, the others are kept:\n"
                        + failures.stream().map(PairedFailure::text).collect(Collectors.joining("\n")),
                failures.get(0).cause());
        this.failures = List.copyOf(failures);
    }

    /** The failures, in the order in which the replications were asked for. */
    public List<PairedFailure> failures() {
        return failures;
    }
}
