package org.careshed.experiment.study.plan;

import static org.careshed.scenario.shape.Key.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.dial.Shorter;
import org.careshed.experiment.study.plan.Study.Effort;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** The keys that say how much is simulated, inside a record that has them. */
public record EffortShape<R>(
        Key<R, Integer> replications,
        Key<R, Long> seed,
        Key<R, Optional<Shorter>> calendar,
        Key<R, MeasureSet> measures) {
    private static final int MOST_REPLICATIONS = 10_000;

    /**
     * The keys of a record.
     *
     * @param replications how many are usual
     * @param each what replications are here
     * @param seeded what is drawn with the seed
     * @param effort of the record
     */
    public static <R> EffortShape<R> of(int replications, String each, String seeded, Function<R, Effort> effort) {
        return new EffortShape<>(
                preset(
                        "replications",
                        Numbers.whole(1, MOST_REPLICATIONS),
                        replications,
                        effort.andThen(Effort::replications),
                        each),
                preset(
                        "seed",
                        Numbers.wholeLong(0, Long.MAX_VALUE),
                        1L,
                        effort.andThen(Effort::seed),
                        "seed of " + seeded + "; the scenario keeps its own"),
                Shorter.calendar(effort.andThen(Effort::calendar)),
                preset(
                        "measures",
                        Texts.oneOf(MeasureSet.class),
                        MeasureSet.HEADLINE,
                        effort.andThen(Effort::measures),
                        "`headline` for the main figures only, which is faster"));
    }

    /** In the order in which they are written, with those that follow. */
    public List<Key<R, ?>> and(List<Key<R, ?>> following) {
        List<Key<R, ?>> all = new ArrayList<>(List.of(replications, seed, calendar, measures));
        all.addAll(following);
        return all;
    }

    /** The effort. */
    public Effort read(Fields fields) {
        return new Effort(fields.get(replications), fields.get(seed), fields.get(calendar), fields.get(measures));
    }
}
