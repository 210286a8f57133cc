package org.careshed.experiment.siting.question;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.dial.PlanFile;
import org.careshed.experiment.dial.PlanHead;
import org.careshed.experiment.dial.PlanHeadShape;
import org.careshed.experiment.dial.PlanKind;
import org.careshed.experiment.dial.Shorter;
import org.careshed.experiment.siting.question.Siting.Contest;
import org.careshed.experiment.siting.question.Siting.Method;
import org.careshed.experiment.siting.question.Siting.Number;
import org.careshed.experiment.siting.question.Siting.Sites;
import org.careshed.experiment.siting.question.Siting.Where;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.read.FileKind;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Reads siting files. */
public final class SitingReader {
    private static final int USUAL_FIRST = 10;
    private static final int MOST_RUNS = 1_000_000;
    private static final double FAR = 1e9;

    private static final Type<List<String>> IDS = new ListOf<>(Texts.id("an id", "centre-willow"), 1, 10_000);

    private static final Key<Where, List<String>> FACILITIES =
            preset("facilities", IDS, List.of(), Where::facilities, "facilities that may be chosen");
    private static final Key<Where, List<String>> TIERS =
            preset("tiers", IDS, List.of(), Where::tiers, "tiers whose facilities may be chosen");
    private static final Key<Where, List<String>> PLACES =
            preset("places", IDS, List.of(), Where::places, "places that may be chosen, towns by their seats");
    private static final Shape<Where> CANDIDATES_SHAPE = new Shape<>(
            "candidates",
            "Which sites may be chosen.",
            List.of(FACILITIES, TIERS, PLACES),
            f -> new Where(f.get(FACILITIES), f.get(TIERS), f.get(PLACES), List.of()));

    private static final PlanHeadShape<Written> HEAD =
            PlanHeadShape.of(PlanKind.of(FileKind.SITING), "scenario file", Written::head);
    private static final Key<Written, Node> PLACE =
            required("place", new LeverWithBlanks(), Written::lever, "what is placed");
    private static final Key<Written, Where> CANDIDATES = preset(
            "candidates",
            CANDIDATES_SHAPE,
            new Where(List.of(), List.of(), List.of(), List.of()),
            Written::where,
            "which sites may be chosen; left out: every facility of the county that fits");
    private static final Key<Written, List<String>> EXISTING = preset(
            "existing",
            IDS,
            List.of(),
            w -> w.where().existing(),
            "facilities with the service today, for the answer by nearness alone");
    private static final Key<Written, Integer> HOW_MANY =
            preset("how_many", Numbers.whole(1, 100), 1, w -> w.number().all(), "how many are placed");
    private static final Key<Written, Integer> PER_SITE = preset(
            "most_per_site", Numbers.whole(1, 10), 1, w -> w.number().perSite(), "how many may stand at one site");
    private static final Key<Written, Map<String, Double>> COSTS = preset(
            "costs",
            new MapOf<>(Texts.id("a site", "centre-willow"), Numbers.above(0, FAR)),
            Map.of(),
            w -> w.number().costs(),
            "what one costs, by site; 1 where nothing is said");
    private static final Key<Written, Optional<Double>> BUDGET = maybe(
            "budget", Numbers.above(0, FAR), w -> w.number().budget(), "what they may cost together, in the same unit");
    private static final Key<Written, Goal> OBJECTIVE =
            required("objective", Texts.oneOf(Goal.class), Written::goal, "what they are to do");
    private static final Key<Written, Method> METHOD = preset(
            "method",
            Texts.oneOf(Method.class),
            Method.KN,
            w -> w.contest().method(),
            "`kn` for as many runs as the confidence takes, `ocba` for a budget of runs");
    private static final Key<Written, Double> INDIFFERENCE = required(
            "indifference",
            Numbers.above(0, FAR),
            w -> w.contest().indifference(),
            "a difference that does not matter, in units of the objective");
    private static final Key<Written, Double> CONFIDENCE = preset(
            "confidence",
            Numbers.number(0.51, 0.999),
            0.95,
            w -> w.contest().confidence(),
            "probability of the right choice that `kn` promises");
    private static final Key<Written, Integer> FIRST = preset(
            "first",
            Numbers.whole(2, 1_000),
            USUAL_FIRST,
            w -> w.contest().first(),
            "replications of each alternative to begin with");
    private static final Key<Written, Integer> RUNS = required(
            "runs",
            Numbers.whole(2, MOST_RUNS),
            w -> w.contest().runs(),
            "replications that `ocba` spends, and after which `kn` gives up");
    private static final Key<Written, Optional<Long>> SEED = maybe(
            "seed",
            Numbers.wholeLong(0, Long.MAX_VALUE),
            w -> w.contest().seed(),
            "seed of the worlds; left out: the scenario's own");
    private static final Key<Written, Optional<Shorter>> CALENDAR =
            Shorter.calendar(w -> w.contest().calendar());

    private static final Shape<Written> SHAPE = new Shape<>(
            "a siting",
            "Where the next few of something do most.",
            HEAD.and(List.of(
                    PLACE,
                    CANDIDATES,
                    EXISTING,
                    HOW_MANY,
                    PER_SITE,
                    COSTS,
                    BUDGET,
                    OBJECTIVE,
                    METHOD,
                    INDIFFERENCE,
                    CONFIDENCE,
                    FIRST,
                    RUNS,
                    SEED,
                    CALENDAR)),
            SitingReader::written);

    private SitingReader() {}

    /** The file as written: the scenario by name. */
    private record Written(
            PlanHead head, Node lever, Where where, Number number, Goal goal, Contest contest, Sites sites) {}

    /**
     * Reads a file.
     *
     * @throws org.careshed.scenario.problem.ScenarioException with every problem
     */
    public static Siting read(Path file) {
        return PlanFile.read(file, FileKind.SITING, SHAPE, SitingReader::finished);
    }

    private static Siting finished(PlanFile<Written> file) {
        Written written = file.written();
        return new Siting(
                file.id(),
                written.head().name(file),
                written.head().scenario(file),
                written.lever(),
                written.where(),
                written.number(),
                written.goal(),
                written.contest(),
                written.sites());
    }

    private static Written written(Fields fields) {
        if (!fields.get(COSTS).isEmpty() && fields.get(BUDGET).isEmpty()) {
            fields.report(
                    COSTS,
                    new Fault(Code.MISSING_KEY, Text.of("`costs` must come with a `budget`", "有 `costs` 就须有 `budget`"))
                            .why(Text.of("without one they decide nothing", "没有预算，费用不起作用"))
                            .fix(Text.of("add for example `budget: 3`", "加上例如 `budget: 3`")));
        }
        Where named = fields.get(CANDIDATES);
        return new Written(
                HEAD.read(fields),
                fields.get(PLACE),
                new Where(named.facilities(), named.tiers(), named.places(), fields.get(EXISTING)),
                new Number(fields.get(HOW_MANY), fields.get(PER_SITE), fields.get(COSTS), fields.get(BUDGET)),
                fields.get(OBJECTIVE),
                new Contest(
                        fields.get(METHOD),
                        fields.get(INDIFFERENCE),
                        fields.get(CONFIDENCE),
                        fields.get(FIRST),
                        fields.get(RUNS),
                        fields.get(SEED),
                        fields.get(CALENDAR)),
                new Sites(
                        fields.site(),
                        fields.site(CANDIDATES),
                        fields.site(EXISTING),
                        fields.site(HOW_MANY),
                        fields.site(OBJECTIVE)));
    }
}
