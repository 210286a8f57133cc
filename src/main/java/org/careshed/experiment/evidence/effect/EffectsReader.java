package org.careshed.experiment.evidence.effect;

import static org.careshed.scenario.shape.Key.required;

import java.nio.file.Path;
import java.util.List;
import org.careshed.experiment.dial.PlanFile;
import org.careshed.experiment.dial.PlanKind;
import org.careshed.scenario.read.FileKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.value.Texts;

/** Reads files of published effects. */
public final class EffectsReader {

    private static final PlanKind<List<WrittenEffect>> KIND = PlanKind.of(FileKind.EVIDENCE);
    private static final Key<List<WrittenEffect>, List<WrittenEffect>> EFFECTS = required(
            "effects",
            new ThingsById<>(Texts.id("a name", "sichuan-visits"), EffectShape.SHAPE, WrittenEffect::id, true),
            w -> w,
            "what was published");

    private static final Shape<List<WrittenEffect>> SHAPE = new Shape<>(
            "published effects",
            "What was published, and how it is looked for here.",
            KIND.and(List.of(EFFECTS)),
            f -> f.get(EFFECTS));

    private EffectsReader() {}

    /**
     * Reads a file; scenario files are named relative to it and lie in its folder.
     *
     * @return the effects in the order of the file
     * @throws org.careshed.scenario.problem.ScenarioException with every problem
     */
    public static List<Effect> read(Path file) {
        return PlanFile.read(file, FileKind.EVIDENCE, SHAPE, EffectsReader::finished);
    }

    private static List<Effect> finished(PlanFile<List<WrittenEffect>> file) {
        return file.written().stream().map(effect -> effect.effect(file)).toList();
    }
}
