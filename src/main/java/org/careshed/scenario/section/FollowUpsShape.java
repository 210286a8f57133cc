package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.quiet;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.FollowUps.Return;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** Returns that the provider makes. */
final class FollowUpsShape {

    private static final double LIKELIEST = 0.99;

    private static final Key<Return, Double> PROBABILITY = required(
            "probability",
            Numbers.number(0, LIKELIEST),
            Return::probability,
            "probability that one more contact follows, asked again after each");
    private static final Key<Return, Long> AFTER =
            required("after", Units.time("0 s", "365 d"), Return::afterMs, "time until then");

    private static final Shape<Return> RETURN = new Shape<>(
            "return",
            "A return that the provider makes.",
            List.of(PROBABILITY, AFTER),
            f -> new Return(f.get(PROBABILITY), f.get(AFTER)));

    private static final Key<FollowUps, Map<String, Return>> CONTACTS = preset(
            "contacts",
            new MapOf<>(Texts.reference(IdKind.CONDITION), RETURN),
            Map.of(),
            FollowUps::contacts,
            "by condition: returns after a resolved contact, at the same provider");
    private static final Key<FollowUps, Return> AFTER_STAY = quiet(
            "after_stay",
            RETURN,
            FollowUps.NONE.afterStay(),
            FollowUps::afterStay,
            "returns after a discharge, at the hospital");

    static final Shape<FollowUps> SHAPE = new Shape<>(
            "follow-ups",
            "Returns that the provider makes: after a resolved contact, after a stay.",
            List.of(CONTACTS, AFTER_STAY),
            f -> new FollowUps(f.get(CONTACTS), f.get(AFTER_STAY)));

    private FollowUpsShape() {}
}
