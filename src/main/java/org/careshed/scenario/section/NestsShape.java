package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.Choice.Nests;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** How alike the places of one nest are. */
final class NestsShape {

    private static final Type<Map<String, Double>> BY_TIER = new MapOf<>(Texts.reference(IdKind.TIER), Shares.TYPE);

    /** Below this, shared luck leaves the range of numbers too often. */
    private static final double LEAST_DISSIMILARITY = 0.1;

    private static final Key<Nests, Double> DISSIMILARITY = preset(
            "dissimilarity",
            Numbers.number(LEAST_DISSIMILARITY, 1),
            1.0,
            Nests::dissimilarity,
            "how little the places of a nest share luck; 1 for no nests");
    private static final Key<Nests, Double> TASTE_SD = preset(
            "taste_sd",
            Numbers.number(0, 5),
            0.0,
            Nests::tasteSd,
            "how tastes for each nest differ between people: standard deviation, utils");
    private static final Key<Nests, Map<String, Double>> TITLE = preset(
            "title",
            BY_TIER,
            Map.of(),
            Nests::title,
            "doctors' title by tier, 0 (village) to 1 (chief physician); 0 where left out");
    private static final Key<Nests, Map<String, Double>> MISSING = preset(
            "missing",
            BY_TIER,
            Map.of(),
            Nests::missing,
            "share of needs whose drug or test is missing, by tier; 0 where left out");

    static final Shape<Nests> SHAPE = new Shape<>(
            "nests",
            "Places of one nest (grassroots, county hospitals, outside, by tier) share luck and taste.",
            List.of(DISSIMILARITY, TASTE_SD, TITLE, MISSING),
            f -> new Nests(f.get(DISSIMILARITY), f.get(TASTE_SD), f.get(TITLE), f.get(MISSING)));

    private NestsShape() {}
}
