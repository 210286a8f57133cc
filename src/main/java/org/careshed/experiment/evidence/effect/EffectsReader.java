package org.careshed.experiment.evidence.effect;

import static org.careshed.scenario.shape.Key.required;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.source.Source;
import org.careshed.scenario.source.YamlFile;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Reads files of published effects. */
public final class EffectsReader {

    private static final Key<List<WrittenEffect>, Integer> CARESHED =
            required("careshed", Numbers.whole(1, 1), w -> 1, "format version");
    private static final Key<List<WrittenEffect>, String> KIND =
            required("kind", Texts.only("evidence"), w -> "evidence", "says that these are published effects");
    private static final Key<List<WrittenEffect>, List<WrittenEffect>> EFFECTS = required(
            "effects",
            new ThingsById<>(Texts.id("a name", "sichuan-visits"), EffectShape.SHAPE, WrittenEffect::id, true),
            w -> w,
            "what was published");

    private static final Shape<List<WrittenEffect>> SHAPE = new Shape<>(
            "published effects",
            "What was published, and how it is looked for here.",
            List.of(CARESHED, KIND, EFFECTS),
            f -> f.get(EFFECTS));

    private EffectsReader() {}

    /**
     * Reads a file; scenario files are named relative to it and lie in its folder.
     *
     * @return the effects in the order of the file
     * @throws org.careshed.scenario.problem.ScenarioException with every problem
     */
    public static List<Effect> read(Path file) {
        Problems problems = new Problems();
        try {
            Source source = Source.top(file);
            Binding binding = new Binding(problems, List.of());
            List<WrittenEffect> written = SHAPE.read(YamlFile.read(source, problems), binding);
            problems.throwIfAny();
            List<Effect> effects = new ArrayList<>();
            for (WrittenEffect effect : written) {
                effects.add(effect.effect(name -> beside(source, name, effect.site(), problems)));
            }
            problems.throwIfAny();
            return List.copyOf(effects);
        } catch (Fault unopened) {
            problems.add(() -> new Site.Spot(file.toString(), 1, 1, "", 1), unopened);
        } catch (Unreadable reported) {
            // every reason is in the list
        }
        problems.throwIfAny();
        throw new IllegalStateException("published effects were refused without a reason: " + file);
    }

    private static Path beside(Source source, String name, Site site, Problems problems) {
        try {
            return source.named(name).path();
        } catch (Fault fault) {
            problems.add(site, fault.about(name));
            return source.path();
        }
    }
}
