package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import org.careshed.scenario.Memory;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;

/** What residents remember. */
final class MemoryShape {

    private static final Key<Memory, Boolean> REMEMBERS = preset(
            "remembers",
            Texts.flag(),
            true,
            Memory::remembers,
            "whether residents have a usual provider, an own last wait and trust");
    private static final Key<Memory, Double> TRUST_GAINED = preset(
            "trust_gained",
            Shares.TYPE,
            0.0,
            Memory::trustGained,
            "how far trust in a level moves towards 1 when a need was resolved there");
    private static final Key<Memory, Double> TRUST_LOST = preset(
            "trust_lost",
            Shares.TYPE,
            0.0,
            Memory::trustLost,
            "how far it moves towards 0 when the patient left or was sent home unresolved");
    private static final Key<Memory, Double> TRUST_AT_START =
            preset("trust_at_start", Shares.TYPE, 0.5, Memory::trustAtStart, "trust in each level at the start");
    private static final Key<Memory, Double> RELAXES = preset(
            "relaxes",
            Shares.TYPE,
            0.0,
            Memory::relaxes,
            "share of the way back to its long-run mean that a published wait goes on a day without visits");

    static final Shape<Memory> SHAPE = new Shape<>(
            "memory",
            "What residents remember; left out, only published waits are known, by everybody.",
            List.of(REMEMBERS, TRUST_GAINED, TRUST_LOST, TRUST_AT_START, RELAXES),
            f -> new Memory(
                    f.get(REMEMBERS), f.get(TRUST_GAINED), f.get(TRUST_LOST), f.get(TRUST_AT_START), f.get(RELAXES)));

    private MemoryShape() {}
}
