package org.careshed.report.chapters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.document.Document;
import org.careshed.report.document.Section;
import org.careshed.report.figure.Catalogue;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;

/** Puts a report together. */
public final class Reports {
    private Reports() {}

    /** The whole report of a study. */
    public static Document of(Study study) {
        List<Section> sections = new ArrayList<>();
        sections.add(new FirstPage(study).section());
        FigureTables tables = new FigureTables(study);
        List<Figure> figures = Catalogue.of(study);
        int number = 1;
        for (Chapter chapter : Chapter.values()) {
            List<Block> blocks = new ArrayList<>();
            for (Figure figure : figures) {
                if (figure.chapter() == chapter) {
                    blocks.add(new Block.Picture(number++, figure));
                }
            }
            blocks.addAll(tables.of(chapter));
            if (chapter == Chapter.METHOD) {
                blocks.addAll(new Assumptions(study).blocks());
                blocks.addAll(new Stress(study).blocks());
            }
            if (!blocks.isEmpty()) {
                sections.add(new Section(chapter.name().toLowerCase(Locale.ROOT), chapter.title(), blocks));
            }
        }
        sections.add(new Provenance(study).section());
        return new Document(title(study), subtitle(study), study.warnings(), sections);
    }

    private static Text title(Study study) {
        if (study.others().isEmpty()) {
            return study.base().title();
        }
        return Text.of("{base}: what {n} would change", "{base}：{n}方案的影响")
                .with(
                        "n",
                        study.others().size() == 1
                                ? Text.of("a policy", "一项")
                                : Text.of(
                                        study.others().size() + " policies",
                                        study.others().size() + "项"))
                .with("base", study.base().title());
    }

    private static Text subtitle(Study study) {
        String ids = study.arms().stream().map(Arm::id).collect(Collectors.joining(", "));
        return Text.of(
                        "Report of a simulation by Careshed. Scenarios: {ids}. Replications: {n}.",
                        "Careshed模拟报告。方案：{ids}。重复次数：{n}。")
                .with(
                        "n",
                        study.arms().stream()
                                .map(arm -> Integer.toString(arm.replications()))
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .with("ids", ids);
    }
}
