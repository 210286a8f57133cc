package org.careshed.report.chapters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Premises;
import org.careshed.report.subject.Study;

/** What the figures rest on, with grade: assumptions in their author's words, data by grade, values with sources. */
final class Assumptions {
    private static final List<String> TABLES = List.of("places", "facilities", "tiers");
    private static final Map<String, Text> NAMES = Map.of(
            "places", Text.of("places", "地点"),
            "facilities", Text.of("facilities", "医疗机构"),
            "tiers", Text.of("kinds of facility", "机构类别"));

    private final Study study;

    Assumptions(Study study) {
        this.study = study;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Text.of("Assumptions", "假设")));
        blocks.add(new Block.Words(Text.of(
                "Grade A is measured or official, B secondary, C assumed. What the scenario's author wrote stands in the"
                        + " author's words.",
                "等级：A为实测或官方数据，B为二手资料，C为假设。方案作者的文字保持原文。")));
        stated(blocks);
        graded().ifPresent(blocks::add);
        parameters(blocks);
        return blocks;
    }

    private void stated(List<Block> blocks) {
        Set<Premises.Assumption> all = new LinkedHashSet<>();
        study.arms().forEach(arm -> arm.premises().ifPresent(premises -> all.addAll(premises.assumptions())));
        if (all.isEmpty()) {
            boolean read = study.arms().stream().anyMatch(arm -> arm.premises().isPresent());
            blocks.add(new Block.Notice(
                    read
                            ? Text.of("The scenarios state no assumptions.", "方案未说明任何假设。")
                            : Text.of(
                                    "The scenarios are not at hand, so their assumptions are not told here.",
                                    "方案文件不在手边，此处无法列出其假设。")));
            return;
        }
        blocks.add(new Block.Grid(
                Text.of("What the scenarios assume", "方案所作的假设"),
                List.of(Text.of("Assumption", "假设"), Text.of("Source", "来源"), Text.of("Grade", "等级")),
                3,
                all.stream()
                        .map(one -> List.of(Text.same(one.text()), Text.same(one.source()), Text.same(one.grade())))
                        .toList(),
                false));
    }

    private java.util.Optional<Block> graded() {
        Arm arm = study.base();
        List<List<Text>> rows = new ArrayList<>();
        for (String table : TABLES) {
            if (arm.has(table)) {
                Map<String, Integer> counts = new TreeMap<>();
                Set<String> sources = new LinkedHashSet<>();
                arm.rows(table).forEach(row -> {
                    counts.merge(row.textOrEmpty("grade"), 1, Integer::sum);
                    sources.add(row.textOrEmpty("source"));
                });
                rows.add(List.of(
                        NAMES.get(table),
                        Text.same(String.join("; ", sources)),
                        count(counts, "A"),
                        count(counts, "B"),
                        count(counts, "C")));
            }
        }
        return rows.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Block.Grid(
                        Text.of("Rows of the county's tables by grade", "本县数据表的行数（按等级）"),
                        List.of(
                                Text.of("Table", "数据表"),
                                Text.of("Sources", "来源"),
                                Text.same("A"),
                                Text.same("B"),
                                Text.same("C")),
                        2,
                        rows,
                        false));
    }

    private static Text count(Map<String, Integer> counts, String grade) {
        return Text.same(Integer.toString(counts.getOrDefault(grade, 0)));
    }

    private void parameters(List<Block> blocks) {
        Map<Premises.Parameter, Boolean> all = new LinkedHashMap<>();
        study.arms()
                .forEach(arm -> arm.premises()
                        .ifPresent(premises -> premises.parameters().forEach(one -> all.put(one, true))));
        if (!all.isEmpty()) {
            blocks.add(new Block.Grid(
                    Text.of("Where values come from that have no source in a table", "表格之外各数值的来源"),
                    List.of(Text.of("Value", "数值"), Text.of("Source", "来源"), Text.of("Grade", "等级")),
                    3,
                    all.keySet().stream()
                            .map(one -> List.of(Text.same(one.path()), Text.same(one.source()), Text.same(one.grade())))
                            .toList(),
                    true));
        }
    }
}
