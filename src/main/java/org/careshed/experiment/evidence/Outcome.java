package org.careshed.experiment.evidence;

import java.util.Optional;
import org.careshed.experiment.evidence.effect.Effect;
import org.careshed.language.Text;

/**
 * An effect and what the model says to it.
 *
 * @param ours the effect in the model; empty where it cannot be expressed
 * @param verdict by rule
 */
public record Outcome(Effect effect, Optional<Ours> ours, Verdict verdict) {

    /** What holds of an effect in the model; none where it cannot be expressed. */
    static Outcome of(Effect effect, Optional<Ours> ours) {
        Verdict verdict = ours.map(found -> Judge.verdict(effect.published().orElseThrow(), found))
                .orElse(Verdict.CANNOT_BE_EXPRESSED);
        return new Outcome(effect, ours, verdict);
    }

    /** The verdict in words, and whether it is one about an assumption. */
    Text words() {
        return (effect.whatIf() ? Text.of("what-if: ", "假设：") : Text.NONE).then(verdict.told());
    }
}
