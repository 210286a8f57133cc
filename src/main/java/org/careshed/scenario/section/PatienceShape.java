package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import java.util.Optional;
import org.careshed.chance.Dist;
import org.careshed.scenario.Patience;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.part.Times;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;

/** How long patients put up with a queue, and what those who leave do next. */
final class PatienceShape {

    private static final int MOST_TRIES = 9;

    private static final Key<Patience, Optional<Double>> BALKS_AT = maybe(
            "balks_at",
            Numbers.number(0, 1_000_000),
            p -> Double.isInfinite(p.balksAt()) ? Optional.empty() : Optional.of(p.balksAt()),
            "patients in line per server on duty at which who arrives turns away; left out: never");
    private static final Key<Patience, Optional<Dist>> LEAVES_AFTER = maybe(
            "leaves_after",
            new Times(),
            Patience::leavesAfter,
            "time in line after which a patient leaves; left out: never");
    private static final Key<Patience, Double> ELSEWHERE = preset(
            "elsewhere",
            Shares.TYPE,
            0.0,
            Patience::elsewhere,
            "probability that who left chooses another facility at that hour");
    private static final Key<Patience, Double> OTHER_DAY = preset(
            "other_day", Shares.TYPE, 0.0, Patience::otherDay, "probability that who left tries again on the next day");
    private static final Key<Patience, Integer> TRIES = preset(
            "tries",
            Numbers.whole(1, MOST_TRIES),
            1,
            Patience::tries,
            "most attempts for one contact; then the need is unmet");

    static final Shape<Patience> SHAPE = new Shape<>(
            "patience",
            "How long patients wait up to the first consultation, and what those who leave do next; the rest to 1 gives up.",
            List.of(BALKS_AT, LEAVES_AFTER, ELSEWHERE, OTHER_DAY, TRIES),
            PatienceShape::patience);

    private PatienceShape() {}

    private static Patience patience(Fields fields) {
        Shares.atMostOne(fields, ELSEWHERE, OTHER_DAY, "gives up");
        return new Patience(
                fields.get(BALKS_AT).orElse(Double.POSITIVE_INFINITY),
                fields.get(LEAVES_AFTER),
                fields.get(ELSEWHERE),
                fields.get(OTHER_DAY),
                fields.get(TRIES));
    }
}
