package org.careshed.experiment.study.plan;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.experiment.dial.DesignKeys;
import org.careshed.experiment.study.plan.Design.Kind;
import org.careshed.language.Meanings;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/**
 * A design as it is written: one word, and what that word needs. What another word would need is refused, as it would do
 * nothing.
 */
record DesignShape(
        Kind kind,
        Optional<Integer> points,
        Optional<Integer> levels,
        Optional<Map<String, List<Double>>> settings,
        Optional<Integer> trajectories,
        Optional<Integer> samples,
        Optional<String> file) {

    private static final int MOST_POINTS = 100_000;
    private static final int USUAL_LEVELS = 3;
    private static final int USUAL_MORRIS_LEVELS = 4;
    private static final int USUAL_TRAJECTORIES = 10;
    private static final int USUAL_SAMPLES = 64;
    private static final double FAR = 1e12;

    private static final Key<DesignShape, Kind> KIND =
            required("kind", Texts.oneOf(Kind.class), DesignShape::kind, "how points are chosen");
    private static final Key<DesignShape, Optional<Integer>> POINTS =
            maybe("points", Numbers.whole(2, MOST_POINTS), DesignShape::points, "how many points are spread");
    private static final Key<DesignShape, Optional<Integer>> LEVELS = maybe(
            "levels",
            Numbers.whole(1, 1_000),
            DesignShape::levels,
            "levels of each parameter; left out: 3 in a grid, 4 for `morris`");
    private static final Key<DesignShape, Optional<Map<String, List<Double>>>> SETTINGS = maybe(
            "settings",
            new MapOf<>(Texts.id("a parameter", "travel"), new ListOf<>(Numbers.number(-FAR, FAR), 1, 1_000)),
            DesignShape::settings,
            "settings of some parameters in a grid, instead of levels");
    private static final Key<DesignShape, Optional<Integer>> TRAJECTORIES = maybe(
            "trajectories",
            Numbers.whole(2, 10_000),
            DesignShape::trajectories,
            "how often `morris` moves each parameter; left out: 10");
    private static final Key<DesignShape, Optional<Integer>> SAMPLES = maybe(
            "samples",
            Numbers.whole(2, MOST_POINTS),
            DesignShape::samples,
            "pairs of points of `sobol-indices`, best a power of two; left out: 64");
    static final Key<DesignShape, Optional<String>> FILE =
            maybe("file", Texts.line("rows.csv"), DesignShape::file, "table of `rows`, a CSV file beside this file");

    static final Shape<DesignShape> SHAPE = new Shape<>(
            "design",
            "Which settings are tried.",
            List.of(KIND, POINTS, LEVELS, SETTINGS, TRAJECTORIES, SAMPLES, FILE),
            DesignShape::of);

    private static final DesignKeys<DesignShape, Kind> WORDS = new DesignKeys<>(
            KIND,
            Map.of(
                    Kind.GRID, Set.of(LEVELS, SETTINGS),
                    Kind.LATIN_HYPERCUBE, Set.of(POINTS),
                    Kind.SOBOL, Set.of(POINTS),
                    Kind.HALTON, Set.of(POINTS),
                    Kind.ROWS, Set.of(FILE),
                    Kind.MORRIS, Set.of(TRAJECTORIES, LEVELS),
                    Kind.SOBOL_INDICES, Set.of(SAMPLES)));

    /** The design; that of rows has none until its table is read. */
    Design design() {
        return switch (kind) {
            case GRID -> new Design.Grid(levels.orElse(USUAL_LEVELS), settings.orElse(Map.of()));
            case LATIN_HYPERCUBE, SOBOL, HALTON -> new Design.Sample(kind, points.orElseThrow());
            case MORRIS ->
                new Design.Morris(trajectories.orElse(USUAL_TRAJECTORIES), levels.orElse(USUAL_MORRIS_LEVELS));
            case SOBOL_INDICES -> new Design.Indices(samples.orElse(USUAL_SAMPLES));
            case ROWS -> new Design.Rows(List.of(), List.of());
        };
    }

    private static DesignShape of(Fields fields) {
        Kind kind = WORDS.read(fields, SHAPE.keys());
        boolean pointless =
                Set.of(Kind.LATIN_HYPERCUBE, Kind.SOBOL, Kind.HALTON).contains(kind) && !fields.has(POINTS);
        if (pointless) {
            missing(fields, POINTS, "points: 64");
        }
        if (kind == Kind.ROWS && !fields.has(FILE)) {
            missing(fields, FILE, "file: rows.csv");
        }
        if (kind == Kind.MORRIS && fields.get(LEVELS).orElse(2) % 2 != 0) {
            fields.report(
                    LEVELS,
                    new Fault(
                                    Code.OUT_OF_RANGE,
                                    Text.of("`levels` of `morris` must be even", "`morris` 的 `levels` 必须是偶数"))
                            .why(Text.of(
                                    "a step is half the levels, so that up and down are as likely",
                                    "一步为水平数的一半，这样上下的机会相等"))
                            .fix(Text.of("write `levels: 4`", "写 `levels: 4`")));
        }
        return new DesignShape(
                kind,
                fields.get(POINTS),
                fields.get(LEVELS),
                fields.get(SETTINGS),
                fields.get(TRAJECTORIES),
                fields.get(SAMPLES),
                fields.get(FILE));
    }

    private static void missing(Fields fields, Key<DesignShape, ?> key, String example) {
        fields.report(
                key,
                new Fault(
                                Code.MISSING_KEY,
                                Text.of("`design` must have `{key}`", "`design` 须有 `{key}`")
                                        .with("key", key.name()))
                        .why(Text.of("{meaning}", "含义：{meaning}").with("meaning", Meanings.of(key.meaning())))
                        .fix(Text.of("add for example `{example}`", "加上例如 `{example}`")
                                .with("example", example)));
    }
}
