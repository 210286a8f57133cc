package org.careshed.report.proof;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a model was held against and fitted to.
 *
 * @param effects published effects beside those of the model
 * @param card what was fitted, and what that pins down
 */
public record Proofs(Optional<PublishedEffects> effects, Optional<CalibrationCard> card) {
    /** Nothing. */
    public static final Proofs NONE = new Proofs(Optional.empty(), Optional.empty());

    /**
     * Reads the files given.
     *
     * @throws org.careshed.report.input.ReportException where one is missing or is none of these files
     */
    public static Proofs open(Optional<Path> effects, Optional<Path> card) {
        return new Proofs(effects.map(PublishedEffects::open), card.map(CalibrationCard::open));
    }
}
