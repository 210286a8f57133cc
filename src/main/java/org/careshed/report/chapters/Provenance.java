package org.careshed.report.chapters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.document.Section;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Origin;
import org.careshed.report.subject.Study;

/** From what the report was made: hashes, seeds, programs, checksums of all files. */
final class Provenance {
    private static final int MOST_NAMED = 12;

    private final Study study;

    Provenance(Study study) {
        this.study = study;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(Text.of(
                "Whoever has the same scenario and the same build gets the same figures, to the last digit, on any"
                        + " machine.",
                "使用相同方案和相同版本的程序，在任何计算机上都会得到完全相同的数值。")));
        for (Arm arm : study.arms()) {
            arm.origin().ifPresent(origin -> {
                blocks.add(facts(arm, origin));
                if (!origin.files().isEmpty()) {
                    blocks.add(files(arm, origin));
                }
            });
        }
        return new Section("manifest", Text.of("Manifest", "来源清单"), blocks);
    }

    private static Block facts(Arm arm, Origin origin) {
        List<List<Text>> rows = new ArrayList<>();
        rows.add(row(Text.of("Scenario", "方案"), arm.id()));
        rows.add(row(Text.of("Hash of all inputs", "全部输入的哈希"), origin.hash()));
        rows.add(row(Text.of("Hash of the scenario", "方案的哈希"), origin.scenarioHash()));
        rows.add(row(Text.of("Seed", "随机种子"), Long.toString(origin.seed())));
        rows.add(row(Text.of("Replications", "重复"), numbers(origin.replications())));
        rows.add(row(Text.of("Careshed", "Careshed版本"), origin.version()));
        rows.add(row(Text.of("Hash of its sources", "程序源码的哈希"), origin.build()));
        return new Block.Grid(
                Text.of("“{arm}”", "“{arm}”").with("arm", arm.title()),
                List.of(Text.of("What", "项目"), Text.of("Value", "值")),
                2,
                rows,
                false);
    }

    private static Block files(Arm arm, Origin origin) {
        List<List<Text>> rows = new ArrayList<>();
        origin.files().forEach((path, hash) -> rows.add(List.of(Text.same(path), Text.same(hash))));
        return new Block.Grid(
                Text.of("Files of “{arm}” and their SHA-256", "“{arm}”的文件及其SHA-256")
                        .with("arm", arm.title()),
                List.of(Text.of("File", "文件"), Text.same("SHA-256")),
                2,
                rows,
                true);
    }

    /** All numbers, or the first and last of many that follow one another. */
    static String numbers(List<Integer> all) {
        return all.size() <= MOST_NAMED
                ? all.stream().map(Object::toString).collect(Collectors.joining(", "))
                : all.get(0) + ", " + all.get(1) + ", …, " + all.get(all.size() - 1) + " (" + all.size() + ")";
    }

    private static List<Text> row(Text what, String value) {
        return List.of(what, Text.same(value));
    }
}
