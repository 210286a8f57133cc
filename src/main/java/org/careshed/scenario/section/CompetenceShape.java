package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Competence.Answer;
import org.careshed.scenario.Level;
import org.careshed.scenario.part.LevelShares;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** Who can treat what, and what happens to needs beyond a provider. */
public final class CompetenceShape {

    private static final int MOST_RETURNS = 9;

    private static final Key<Answer, Double> RESOLVED =
            required("resolved", Shares.TYPE, Answer::resolved, "probability that it is resolved anyway");
    private static final Key<Answer, Double> REFERRED = required(
            "referred", Shares.TYPE, Answer::referred, "probability of a referral up, to the lowest level able");

    private static final Shape<Answer> ANSWER = new Shape<>(
            "beyond competence",
            "What a provider does with a need beyond its level; the rest to 1 is sent home unresolved.",
            List.of(RESOLVED, REFERRED),
            CompetenceShape::answer);

    private static final Key<Competence, Map<String, Level>> TIERS = preset(
            "tiers",
            new MapOf<>(Texts.reference(IdKind.TIER), Texts.oneOf(Level.class)),
            Map.of(),
            Competence::tiers,
            "highest level by tier; a tier that is left out treats everything it has a pathway for");
    /** Levels of needs. */
    public static final Key<Competence, Map<String, Map<Level, Double>>> NEEDS = preset(
            "needs",
            new MapOf<>(Texts.reference(IdKind.CONDITION), new LevelShares()),
            Map.of(),
            Competence::needs,
            "by condition: share of needs whose lowest level able to treat is each; left out: every level treats it");

    private static final Key<Competence, Map<String, Answer>> BEYOND = preset(
            "beyond",
            new MapOf<>(Texts.reference(IdKind.CONDITION), ANSWER),
            Map.of(),
            Competence::beyond,
            "by condition: what a provider does with a need beyond its level; left out: resolves it");
    private static final Key<Competence, Long> RETURN_AFTER = preset(
            "return_after",
            Units.time("0 s", "365 d"),
            0L,
            Competence::returnAfterMs,
            "time until who was sent home unresolved seeks care again");
    private static final Key<Competence, Integer> RETURNS = preset(
            "returns",
            Numbers.whole(0, MOST_RETURNS),
            0,
            Competence::returns,
            "how often a need comes back unresolved at most; then it stays unmet");
    private static final Key<Competence, Double> ACCEPTS_UP = preset(
            "accepts_up", Shares.TYPE, 1.0, Competence::acceptsUp, "probability that a patient follows a referral up");
    private static final Key<Competence, Double> GREEN_CHANNEL = preset(
            "green_channel",
            Shares.TYPE,
            1.0,
            Competence::greenChannel,
            "probability that a referred patient is seen the same day if the doors are open on arrival");

    static final Shape<Competence> SHAPE = new Shape<>(
            "competence",
            "Who can treat what, and what happens to needs beyond a provider.",
            List.of(TIERS, NEEDS, BEYOND, RETURN_AFTER, RETURNS, ACCEPTS_UP, GREEN_CHANNEL),
            f -> new Competence(
                    f.get(TIERS),
                    f.get(NEEDS),
                    f.get(BEYOND),
                    f.get(RETURN_AFTER),
                    f.get(RETURNS),
                    f.get(ACCEPTS_UP),
                    f.get(GREEN_CHANNEL)));

    private CompetenceShape() {}

    private static Answer answer(Fields fields) {
        Shares.atMostOne(fields, RESOLVED, REFERRED, "is sent home unresolved");
        return new Answer(fields.get(RESOLVED), fields.get(REFERRED));
    }
}
