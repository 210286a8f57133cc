package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.quiet;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Choice.Nests;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.Severity;
import org.careshed.scenario.part.ByWord;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** How residents choose. */
public final class ChoiceShape {

    private static final int MOST_CONSIDERED = 12;

    private static final Key<Choice, Map<String, Integer>> CONSIDERED = required(
            "considered",
            new MapOf<>(Texts.reference(IdKind.TIER), Numbers.whole(0, MOST_CONSIDERED)),
            Choice::considered,
            "how many nearest facilities of each tier a resident considers; at most 12 in all");
    /** Coefficients by severity. */
    public static final Key<Choice, Map<Severity, Weights>> WEIGHTS = required(
            "weights",
            ByWord.of(Severity.class, WeightsShape.SHAPE),
            Choice::weights,
            "coefficients by severity; emergencies do not choose");

    private static final Key<Choice, Map<String, Map<String, Double>>> CONSTANTS = preset(
            "constants",
            new MapOf<>(
                    Texts.reference(IdKind.TIER),
                    new MapOf<>(Texts.reference(IdKind.CONDITION), Numbers.number(-100, 100))),
            Map.of(),
            Choice::constants,
            "what speaks for a tier beside travel and wait, utils, by condition; 0 where left out");
    private static final Key<Choice, Double> TASTE_SD = preset(
            "taste_sd",
            Numbers.number(0, 3),
            0.0,
            Choice::tasteSd,
            "how weights on travel time differ between people: standard deviation of the logarithm");
    private static final Key<Choice, Double> INFORMATION_WEIGHT = preset(
            "information_weight",
            Numbers.number(0, 1),
            0.2,
            Choice::informationWeight,
            "share of yesterday's mean wait in the expected wait");
    private static final Key<Choice, Boolean> PROVISIONAL = preset(
            "provisional", Texts.flag(), true, Choice::provisional, "whether the constants still await calibration");

    private static final Key<Choice, Nests> NESTS =
            quiet("nests", NestsShape.SHAPE, Nests.NONE, Choice::nests, "how alike the places of one nest are");

    static final Shape<Choice> SHAPE = new Shape<>(
            "choice",
            "How residents choose among the facilities they consider.",
            List.of(CONSIDERED, WEIGHTS, TASTE_SD, INFORMATION_WEIGHT, PROVISIONAL, CONSTANTS, NESTS),
            ChoiceShape::choice);

    private ChoiceShape() {}

    private static Choice choice(Fields fields) {
        int sum = fields.get(CONSIDERED).values().stream().mapToInt(n -> n).sum();
        if (sum > MOST_CONSIDERED || sum < 1) {
            fields.report(
                    CONSIDERED,
                    new Fault(
                                    Code.TOO_MANY_CONSIDERED,
                                    Text.of("`considered` must sum to 1 to 12", "`considered` 之和必须是 1 至 12"))
                            .found(Text.of("a sum of {sum}", "总和为 {sum}").with("sum", sum))
                            .why(Text.of("a resident weighs at most 12 facilities", "一位居民最多权衡 12 个机构")));
        }
        return new Choice(
                fields.get(CONSIDERED),
                fields.get(WEIGHTS),
                fields.get(CONSTANTS),
                fields.get(TASTE_SD),
                fields.get(INFORMATION_WEIGHT),
                fields.get(PROVISIONAL),
                fields.get(NESTS));
    }
}
