package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.Severity;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** How residents choose. */
public final class ChoiceShape {

    private static final int MOST_CONSIDERED = 12;

    private static final Key<Weights, Double> TRAVEL =
            required("travel", Units.perMinute(10), Weights::perTravelMinute, "disutility of a minute on the way");
    private static final Key<Weights, Double> WAIT = required(
            "wait", Units.perMinute(10), Weights::perWaitMinute, "disutility of an expected minute of waiting");
    private static final Key<Weights, Double> SEEK = preset(
            "seek",
            Numbers.number(-100, 100),
            0.0,
            Weights::seekConstant,
            "constant of the decision to seek care, logit");
    private static final Key<Weights, Double> SEEK_LOG_SUM = preset(
            "seek_log_sum",
            Numbers.number(0, 1),
            0.0,
            Weights::seekLogSum,
            "weight of the choice set's log-sum in that decision");

    private static final Shape<Weights> WEIGHTS_SHAPE = new Shape<>(
            "weights",
            "Coefficients of one severity.",
            List.of(TRAVEL, WAIT, SEEK, SEEK_LOG_SUM),
            f -> new Weights(f.get(TRAVEL), f.get(WAIT), f.get(SEEK), f.get(SEEK_LOG_SUM)));

    private static final Type<String> SEVERITY =
            new Mapped<>(Texts.oneOf(Severity.class), Texts::word, ChoiceShape::severity);

    private static final Key<Choice, Map<String, Integer>> CONSIDERED = required(
            "considered",
            new MapOf<>(Texts.reference(IdKind.TIER), Numbers.whole(0, MOST_CONSIDERED)),
            Choice::considered,
            "how many nearest facilities of each tier a resident considers; at most 12 in all");
    /** Coefficients by severity. */
    public static final Key<Choice, Map<Severity, Weights>> WEIGHTS = required(
            "weights",
            new Mapped<>(new MapOf<>(SEVERITY, WEIGHTS_SHAPE), ChoiceShape::bySeverity, ChoiceShape::byWord),
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

    static final Shape<Choice> SHAPE = new Shape<>(
            "choice",
            "How residents choose among the facilities they consider.",
            List.of(CONSIDERED, WEIGHTS, TASTE_SD, INFORMATION_WEIGHT, PROVISIONAL, CONSTANTS),
            ChoiceShape::choice);

    private ChoiceShape() {}

    private static Choice choice(Fields fields) {
        int sum = fields.get(CONSIDERED).values().stream().mapToInt(n -> n).sum();
        if (sum > MOST_CONSIDERED || sum < 1) {
            fields.report(
                    CONSIDERED,
                    new Fault(Code.TOO_MANY_CONSIDERED, "`considered` must sum to 1 to 12")
                            .found("a sum of " + sum)
                            .why("a resident weighs at most 12 facilities"));
        }
        return new Choice(
                fields.get(CONSIDERED),
                fields.get(WEIGHTS),
                fields.get(CONSTANTS),
                fields.get(TASTE_SD),
                fields.get(INFORMATION_WEIGHT),
                fields.get(PROVISIONAL));
    }

    private static Severity severity(String word) {
        for (Severity severity : Severity.values()) {
            if (Texts.word(severity).equals(word)) {
                return severity;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static Map<Severity, Weights> bySeverity(Map<String, Weights> byWord) {
        Map<Severity, Weights> weights = new TreeMap<>();
        byWord.forEach((word, value) -> weights.put(severity(word), value));
        return weights;
    }

    private static Map<String, Weights> byWord(Map<Severity, Weights> bySeverity) {
        Map<String, Weights> weights = new TreeMap<>();
        bySeverity.forEach((severity, value) -> weights.put(Texts.word(severity), value));
        return weights;
    }
}
