package org.careshed.experiment.paired;

import java.util.List;
import org.careshed.language.Spoken;
import org.careshed.language.Text;

/** Some replications of a comparison failed; the others are kept in the store. */
public final class PairedFailedException extends RuntimeException implements Spoken {
    private static final long serialVersionUID = 1L;

    private final transient List<PairedFailure> failures;
    private final transient Text told;

    PairedFailedException(List<PairedFailure> failures, int kept) {
        this(failures, told(failures, kept));
    }

    private PairedFailedException(List<PairedFailure> failures, Text told) {
        super(told.english(), failures.get(0).cause());
        this.told = told;
        this.failures = List.copyOf(failures);
    }

    /** The failures, in the order in which the replications were asked for. */
    public List<PairedFailure> failures() {
        return failures;
    }

    @Override
    public Text told() {
        return told;
    }

    private static Text told(List<PairedFailure> failures, int kept) {
        return Text.of(
                        "{failed} of {all} replications failed, the others are kept:\n",
                        "{all} 次重复模拟中有 {failed} 次失败，其余的已保留：\n")
                .with("failed", failures.size())
                .with("all", failures.size() + kept)
                .then(Text.joined(
                        Text.same("\n"),
                        failures.stream().map(PairedFailure::text).toList()));
    }
}
