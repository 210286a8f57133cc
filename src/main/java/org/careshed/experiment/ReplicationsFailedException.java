package org.careshed.experiment;

import java.util.List;
import java.util.stream.Collectors;

/** Some replications failed; the others are kept, the results stay incomplete. */
public final class ReplicationsFailedException extends RuntimeException {
    /** Exit code: an internal fault. */
    public static final int EXIT_CODE = 70;

    private static final long serialVersionUID = 1L;

    private final transient List<ReplicationFailure> failures;

    ReplicationsFailedException(List<ReplicationFailure> failures, int kept) {
        super(
                failures.size() + " of " + (failures.size() + kept) + " replications failed, the others are kept:\n"
                        + failures.stream().map(ReplicationFailure::text).collect(Collectors.joining("\n")),
                failures.get(0).cause());
        this.failures = List.copyOf(failures);
    }

    /** The failures, by replication. */
    public List<ReplicationFailure> failures() {
        return failures;
    }
}
