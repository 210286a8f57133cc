package org.careshed.experiment.evidence.effect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.quantity.Require;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;

/**
 * One published effect.
 *
 * @param id short name, unique in its file
 * @param name for people
 * @param rows rows of the evidence pages that it stands for
 * @param evidence where it was published, and how it was read
 * @param setting place, years and design
 * @param population whose figure it is
 * @param published what was found; empty where the result could not be read
 * @param reason why, as far as the authors were read
 * @param trial how it is looked for here; empty where it cannot be expressed
 * @param assuming what its scenarios assume and the county otherwise does not, which makes it a what-if that agrees or disagrees
 *     with nothing but the assumption; empty for an effect as it is
 * @param remark of a trial: what is known to make it differ, and what is assumed; otherwise why it cannot be expressed
 */
public record Effect(
        String id,
        Name name,
        List<String> rows,
        Evidence evidence,
        String setting,
        String population,
        Optional<Published> published,
        String reason,
        Optional<Trial> trial,
        String assuming,
        String remark) {

    public Effect {
        rows = List.copyOf(rows);
        Require.that(trial.isEmpty() || published.isPresent(), "what is looked for was published");
    }

    /** Whether it is looked for under an assumption that the county otherwise does not make. */
    public boolean whatIf() {
        return !assuming.isEmpty();
    }

    /**
     * Two scenarios and the figure that is compared between them.
     *
     * @param base scenario without the policy
     * @param with scenario with it
     * @param figure what is compared
     * @param ours whose figure it is here, and over which time
     */
    public record Trial(Path base, Path with, Figure figure, String ours) {}
}
