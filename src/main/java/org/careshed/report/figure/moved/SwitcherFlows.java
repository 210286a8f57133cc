package org.careshed.report.figure.moved;

import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Detail;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.FigureKind;
import org.careshed.report.figure.Frame;
import org.careshed.report.input.Row;
import org.careshed.report.subject.Study;
import org.careshed.report.subject.Switchers;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** Who goes elsewhere under B than under A and why, as a Sankey diagram; only where a folder of switchers was given. */
public final class SwitcherFlows implements FigureKind {
    /** File name and anchor of the figure. */
    public static final String ID = "who-goes-elsewhere";

    private static final int WIDTH = 980;
    private static final int MOST = 60;

    @Override
    public List<Figure> of(Study study) {
        return study
                .switchers()
                .map(switchers -> figure(switchers, Moves.of(study.atlas(), switchers)))
                .filter(figure -> !figure.data().rows().isEmpty())
                .stream()
                .toList();
    }

    private static Figure figure(Switchers switchers, Moves moves) {
        Moves drawn = moves.largest(MOST);
        int rows = Math.max(
                drawn.by(Moves.Move::reason).size(),
                Math.max(
                        drawn.by(Moves.Move::from).size(),
                        drawn.by(Moves.Move::to).size()));
        return new Figure(
                ID,
                Chapter.WHERE,
                Text.of("Who goes elsewhere, and why", "谁改去别处，为什么"),
                caption(switchers, moves, drawn),
                spoken(moves),
                WIDTH,
                120 + 44 * Math.max(6, rows),
                List.of(new Frame(Text.of("From A to B", "从 A 到 B"), language -> new Sankey(drawn).option(language))),
                table(moves),
                details(moves));
    }

    private static Text caption(Switchers switchers, Moves moves, Moves drawn) {
        double all = 0;
        for (Row row : switchers.needs()) {
            boolean both =
                    row.text("needs").equals("same-place") || row.text("needs").equals("switched");
            all += both ? row.number("mean") : 0;
        }
        Text caption = Text.of(
                        "First contacts of the same needs in the same worlds, under scenario A (left) and B (right); in the"
                                + " middle the term of the choice that added most. {n} of {all} needs a replication lead"
                                + " elsewhere. Pale: the 95 % interval includes zero, or one pair of worlds gives none.",
                        "同一世界中相同就医需求的首诊去向：左为方案 A，右为方案 B，中间为贡献最大的选择因素。每次重复 {all} 个需求中有"
                                + " {n} 个改去别处。浅色：95% 区间包含 0，或仅有一对世界而无区间。")
                .with("n", Moves.count(moves.total()))
                .with("all", Moves.count(all));
        double rest = moves.total() - drawn.total();
        return rest <= 0
                ? caption
                : caption.then(Text.of(" {rest} needs on smaller flows are not drawn.", "另有 {rest} 个需求的细小流向未画。"))
                        .with("rest", Moves.count(rest));
    }

    private static Text spoken(Moves moves) {
        Text spoken =
                Text.of("A flow diagram from tiers under A over reasons to tiers under B. ", "由 A 的层级经原因到 B 的层级的流向图。");
        for (Moves.Move move : moves.largest(8).all()) {
            spoken = spoken.then(Sankey.words(moves, move)).then(Text.of(". ", "。"));
        }
        return spoken;
    }

    /** What is told of each reason: from where to where it led. */
    private static List<Detail> details(Moves moves) {
        List<Detail> details = new ArrayList<>();
        for (String reason : moves.by(Moves.Move::reason).keySet()) {
            List<List<Text>> rows = new ArrayList<>();
            for (Moves.Move move : moves.all()) {
                if (move.reason().equals(reason)) {
                    rows.add(List.of(
                            moves.words(move.from()),
                            moves.words(move.to()),
                            Moves.count(move.needs()),
                            move.half().isPresent()
                                    ? Text.same("±")
                                            .then(Moves.count(move.half().getAsDouble()))
                                    : Text.same("–")));
                }
            }
            details.add(new Detail(
                    Sankey.reason(reason),
                    Reasons.words(reason),
                    List.of(
                            Text.of("Under A", "方案 A"),
                            Text.of("Under B", "方案 B"),
                            Text.of("Needs", "需求数"),
                            Text.of("95 % interval", "95% 区间")),
                    rows));
        }
        return details;
    }

    private static Table table(Moves moves) {
        List<List<String>> rows = new ArrayList<>();
        for (Moves.Move move : moves.all()) {
            rows.add(List.of(
                    move.from(),
                    move.to(),
                    move.reason(),
                    Fixed.of(move.needs(), 3),
                    move.half().isPresent() ? Fixed.of(move.half().getAsDouble(), 3) : ""));
        }
        return new Table(
                ID.replace('-', '_'),
                "Needs whose first contact is elsewhere under B than under A, by tiers and reason, largest first.",
                List.of(
                        Column.text("from_tier", "Tier under A; at-home: care not sought; nothing-open."),
                        Column.text("to_tier", "The same under B."),
                        Column.text("reason", "As in docs/switchers.md."),
                        Column.decimal("needs", "needs", "Needs of a replication, on average."),
                        Column.decimal(
                                "half_width", "needs", "Half of the 95 % interval; empty with one pair of worlds.")),
                rows);
    }
}
