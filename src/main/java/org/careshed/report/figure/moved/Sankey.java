package org.careshed.report.figure.moved;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.ground.Looks;
import org.careshed.report.look.TierLook;
import org.careshed.report.option.Tree;

/** Moves as links of the chart library: from a tier under A to the reason, from there to a tier under B, in A's colour. */
record Sankey(Moves moves) {
    private static final Text UNDER_A = Text.of("\u00a0·\u00a0A", "\u00a0A");
    private static final Text UNDER_B = Text.of("\u00a0·\u00a0B", "\u00a0B");
    private static final double SURE = 0.6;
    private static final double UNSURE = 0.25;

    /** Id of what is told of a reason. */
    static String reason(String id) {
        return "reason-" + id;
    }

    /** {@code Village station → County hospital, because of travel: 120 needs (±30)}. */
    static Text words(Moves moves, Moves.Move move) {
        Text words = moves.words(move.from())
                .then(Text.same(" → "))
                .then(moves.words(move.to()))
                .then(Text.of(", because of ", "，因"))
                .then(Reasons.words(move.reason()))
                .then(Text.of(": {n} needs", "：{n} 个需求"))
                .with("n", Moves.count(move.needs()));
        return move.half().isEmpty()
                ? words
                : words.then(Text.same(" (±")
                        .then(Moves.count(move.half().getAsDouble()))
                        .then(")"));
    }

    Map<String, Object> option(Language language) {
        List<Object> nodes = new ArrayList<>();
        moves.by(Moves.Move::from).forEach((id, needs) -> nodes.add(tier("a-", id, UNDER_A, needs, language)));
        moves.by(Moves.Move::reason).forEach((id, needs) -> nodes.add(middle(id, needs, language)));
        moves.by(Moves.Move::to).forEach((id, needs) -> nodes.add(tier("b-", id, UNDER_B, needs, language)));
        List<Object> links = new ArrayList<>();
        for (Moves.Move move : moves.all()) {
            links.add(link(move, "a-" + move.from(), reason(move.reason())));
            links.add(link(move, reason(move.reason()), "b-" + move.to()));
        }
        return Tree.of("tooltip", tip(), "series", List.of(series(nodes, links)), "media", List.of(narrow()));
    }

    private static Map<String, Object> series(List<Object> nodes, List<Object> links) {
        Map<String, Object> series = Tree.of("type", "sankey", "nodeWidth", 12, "nodeGap", 14, "layoutIterations", 64);
        series.putAll(Tree.of("left", "19%", "right", "19%", "top", 16, "bottom", 16, "draggable", false));
        series.put("emphasis", Tree.of("focus", "adjacency"));
        series.put("levels", levels("left", "right", "right", 182));
        series.put("data", nodes);
        series.put("links", links);
        return series;
    }

    private static Map<String, Object> tip() {
        Map<String, Object> tip = Tree.of("trigger", "item", "confine", true);
        tip.putAll(Tree.of("backgroundColor", "$paper", "borderColor", "$rule"));
        tip.put("textStyle", Tree.of("color", "$ink", "fontSize", 13));
        tip.put("extraCssText", "max-width:22em;white-space:normal");
        return tip;
    }

    /** On a phone labels stand inside, so that the flows keep the width. */
    private static Map<String, Object> narrow() {
        Map<String, Object> series = Tree.of("left", 4, "right", 4, "nodeGap", 22);
        series.put("levels", levels("right", "right", "left", 104));
        series.put("labelLayout", Tree.of("hideOverlap", true)); // a tap names what is hidden
        return Tree.of("query", Tree.of("maxWidth", 620), "option", Tree.of("series", List.of(series)));
    }

    private Map<String, Object> tier(String side, String id, Text under, double needs, Language language) {
        return Tree.of(
                "id", side + id,
                "name", moves.words(id).then(under).in(language),
                "value", rounded(needs),
                "itemStyle", Tree.of("color", colour(id), "borderWidth", 0),
                "label", label());
    }

    private Map<String, Object> middle(String id, double needs, Language language) {
        return Tree.of(
                "name", Reasons.words(id).in(language),
                "id", reason(id),
                "value", rounded(needs),
                "itemStyle", Tree.of("color", "$muted", "borderWidth", 0),
                "label", label());
    }

    /** On which side of their nodes labels stand, from A over reasons to B, and how wide they may be. */
    private static List<Object> levels(String a, String reasons, String b, int width) {
        List<Object> levels = new ArrayList<>();
        for (String side : List.of(a, reasons, b)) {
            levels.add(Tree.of(
                    "depth", levels.size(), "label", Tree.of("position", side, "width", width, "overflow", "break")));
        }
        return levels;
    }

    private static Map<String, Object> label() {
        return Tree.of(
                "color",
                "$ink",
                "fontSize",
                12,
                "textBorderColor",
                "$paper",
                "textBorderWidth",
                2.5,
                "formatter",
                "{b}");
    }

    private Map<String, Object> link(Moves.Move move, String from, String to) {
        return Tree.of(
                "source",
                from,
                "target",
                to,
                "value",
                rounded(move.needs()),
                "lineStyle",
                Tree.of(
                        "color",
                        colour(move.from()),
                        "opacity",
                        move.mayBeNothing() ? UNSURE : SURE,
                        "curveness",
                        0.5));
    }

    private String colour(String id) {
        TierLook tier = moves.atlas().tiers().get(id);
        return tier == null ? "$muted" : Looks.colour(tier);
    }

    private static double rounded(double needs) {
        return Math.rint(needs * 10) / 10;
    }
}
