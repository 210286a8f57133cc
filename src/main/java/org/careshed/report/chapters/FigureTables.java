package org.careshed.report.chapters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.figure.Chapter;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Contrast;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.Groups;
import org.careshed.report.tell.LevelSentences;
import org.careshed.report.tell.Lexicon;
import org.careshed.report.tell.Numbers;
import org.careshed.report.tell.Told;
import org.careshed.report.tell.Unit;
import org.careshed.result.Headline;

/** The headline figures of a chapter as tables. */
final class FigureTables {
    private static final int SHARE_DECIMALS = 2;
    private static final int DECIMALS = 3;

    private final Study study;
    private final Groups groups;

    FigureTables(Study study) {
        this.study = study;
        this.groups = new Groups(study.atlas());
    }

    /** What the base is like in this chapter's figures, and by how much each arm differs. */
    List<Block> of(Chapter chapter) {
        List<Headline> figures = figures(chapter);
        List<Block> blocks = new ArrayList<>();
        if (figures.isEmpty()) {
            return blocks;
        }
        if (study.others().isEmpty()) {
            blocks.add(levels(figures));
            return blocks;
        }
        study.others().forEach(arm -> differences(arm, figures).ifPresent(blocks::add));
        return blocks;
    }

    private List<Headline> figures(Chapter chapter) {
        List<String> order = Lexicon.order();
        return study.base().summary().headlines().stream()
                .filter(figure -> Lexicon.of(figure.measure()).chapter() == chapter)
                .filter(figure -> figure.estimate().mean().isPresent())
                .sorted(Comparator.comparingInt(figure -> {
                    int place = order.indexOf(figure.measure());
                    return place < 0 ? order.size() : place;
                }))
                .toList();
    }

    private Block levels(List<Headline> figures) {
        List<List<Text>> rows = new ArrayList<>();
        for (Headline figure : figures) {
            Told told = LevelSentences.told(figure);
            rows.add(List.of(
                    Lexicon.of(figure.measure()).name(),
                    groups.of(figure.of()),
                    told.unit().alone(),
                    Numbers.of(told.value(), decimals(figure.unit())),
                    told.half().isEmpty()
                            ? Text.same("–")
                            : Text.same("± ").then(Numbers.of(told.half().getAsDouble(), decimals(figure.unit())))));
        }
        return new Block.Grid(
                Text.of("Means over {n} replications", "{n}次重复的均值")
                        .with("n", Integer.toString(study.base().replications())),
                List.of(
                        Text.of("Figure", "指标"),
                        Text.of("Of", "范围"),
                        Text.of("Unit", "单位"),
                        Text.of("Mean", "均值"),
                        Text.of("95 % interval", "95%区间")),
                3,
                rows,
                false);
    }

    private Optional<Block> differences(Arm arm, List<Headline> figures) {
        List<List<Text>> rows = new ArrayList<>();
        for (Headline figure : figures) {
            study.contrast(arm.id(), figure.measure(), figure.of()).ifPresent(contrast -> rows.add(row(contrast)));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Grid(
                Text.of("“{arm}” compared with “{base}”, world by world", "“{arm}”与“{base}”逐世界比较")
                        .with("base", study.base().title())
                        .with("arm", arm.title()),
                List.of(
                        Text.of("Figure", "指标"),
                        Text.of("Of", "范围"),
                        Text.of("Unit", "单位"),
                        Text.of("Without", "实施前"),
                        Text.of("With", "实施后"),
                        Text.of("Difference", "差异"),
                        Text.of("95 % interval", "95%区间"),
                        Text.of("Verdict", "判定")),
                3,
                rows,
                false));
    }

    private List<Text> row(Contrast contrast) {
        Unit unit = Unit.of(contrast.unit());
        int decimals = decimals(contrast.unit());
        return List.of(
                Lexicon.of(contrast.measure()).name(),
                groups.of(contrast.of()),
                unit.alone(),
                number(contrast.base(), unit, decimals),
                number(contrast.with(), unit, decimals),
                number(contrast.difference(), unit, decimals),
                contrast.half().isEmpty()
                        ? Text.same("–")
                        : Text.same("± ").then(number(contrast.half().getAsDouble(), unit, decimals)),
                verdict(contrast.verdict()));
    }

    private static Text number(double value, Unit unit, int decimals) {
        return Double.isNaN(value) ? Text.same("–") : Numbers.of(unit.scaled(value), decimals);
    }

    private static int decimals(String unit) {
        return unit.equals("share") ? SHARE_DECIMALS : DECIMALS;
    }

    static Text verdict(Contrast.Verdict verdict) {
        return switch (verdict) {
            case MORE -> Text.of("more", "增加");
            case LESS -> Text.of("less", "减少");
            case NONE_DETECTED -> Text.of("no detectable difference", "未检出差异");
            case UNDECIDED -> Text.of("not decided", "尚不能判定");
        };
    }
}
