package org.careshed.experiment;

import java.util.List;
import org.careshed.language.Spoken;
import org.careshed.language.Text;

/** Some replications failed; the others are kept, the results stay incomplete. */
public final class ReplicationsFailedException extends RuntimeException implements Spoken {
    /** Exit code: an internal fault. */
    public static final int EXIT_CODE = 70;

    private static final long serialVersionUID = 1L;

    private final transient List<ReplicationFailure> failures;
    private final transient Text told;

    ReplicationsFailedException(List<ReplicationFailure> failures, int kept) {
        this(failures, told(failures, kept));
    }

    private ReplicationsFailedException(List<ReplicationFailure> failures, Text told) {
        super(told.english(), failures.get(0).cause());
        this.told = told;
        this.failures = List.copyOf(failures);
    }

    /** The failures, by replication. */
    public List<ReplicationFailure> failures() {
        return failures;
    }

    @Override
    public Text told() {
        return told;
    }

    private static Text told(List<ReplicationFailure> failures, int kept) {
        return Text.of(
                        "{failed} of {all} replications failed, the others are kept:\n",
                        "{all} 次重复模拟中有 {failed} 次失败，其余的已保留：\n")
                .with("failed", failures.size())
                .with("all", failures.size() + kept)
                .then(Text.joined(
                        Text.same("\n"),
                        failures.stream().map(ReplicationFailure::text).toList()));
    }
}
