package org.careshed.report.chapters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.document.Section;
import org.careshed.report.option.Basis;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Contrast;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.EffectSentence;
import org.careshed.report.tell.Groups;
import org.careshed.report.tell.LevelSentences;
import org.careshed.report.tell.Lexicon;
import org.careshed.report.tell.Numbers;

/** What was found, in plain sentences made by rules from the figures. */
final class FirstPage {
    private static final int MOST_EFFECTS = 8;
    private static final int MOST_NULLS = 5;

    private final Study study;
    private final EffectSentence effects;

    FirstPage(Study study) {
        this.study = study;
        this.effects = new EffectSentence(new Groups(study.atlas()));
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(asked()));
        study.base()
                .summary()
                .provisional()
                .ifPresent(reason -> blocks.add(new Block.Notice(Text.of(
                                "Provisional: these figures may not be relied on yet ({reason}).",
                                "暂定：这些数值尚不可作为依据（{reason}）。")
                        .with("reason", Basis.reason(reason)))));
        study.others().forEach(arm -> effects(arm, blocks));
        level(blocks);
        if (!study.base().has("daily")) {
            blocks.add(new Block.Words(Text.of(
                    "These results keep no daily, weekly or waiting-time tables, so some figures are not in this report. A"
                            + " comparison has them all when it is run with --tables all; a run has them by itself.",
                    "这些结果未保留逐日、逐周和等候时间表，因此本报告缺少部分图。比较命令加上--tables all后即可包含全部图；单次运行本身即包含。")));
        }
        return new Section("brief", Text.of("In brief", "概要"), blocks);
    }

    private Text asked() {
        Text worlds = study.base().replications() == 1
                ? Text.of("The county was simulated once, so there are no intervals", "模拟运行了一次，因此没有区间")
                : Text.of(
                                "The county was simulated {n} times, each time with other chance events",
                                "同一县域模拟运行了{n}次，每次随机性各自独立")
                        .with("n", Numbers.of(study.base().replications()));
        Text first = worlds.then(Calendars.counted(study.base()));
        if (study.others().isEmpty()) {
            return first.then(Text.of(
                    ". Intervals tell how far chance moves a figure, not what is unknown about the county.",
                    "。区间只反映随机性，不反映对本县情况的未知。"));
        }
        return first.then(Text.of(
                        "; every scenario has the same residents and the same chance events, so that differences come"
                                + " from the scenario alone. All are compared with “{base}”. Intervals tell how far chance"
                                + " moves a figure, not what is unknown about the county.",
                        "；各方案使用相同的居民和相同的随机性，因此差异来自方案本身。各方案均与“{base}”比较。区间只反映随机性，不反映对本县情况的未知。"))
                .with("base", study.base().title());
    }

    private void effects(Arm arm, List<Block> blocks) {
        List<Contrast> all = study.contrasts().stream()
                .filter(contrast -> contrast.arm().equals(arm.id()))
                .toList();
        blocks.add(new Block.Heading(Text.of("With “{arm}”", "采取“{arm}”").with("arm", arm.title())));
        List<Text> reforms = new Changes(study).of(arm);
        if (!reforms.isEmpty()) {
            blocks.add(new Block.Words(Text.of("What it changes: {reforms}.", "改变的内容：{reforms}。")
                    .with("reforms", Changes.joined(reforms))));
        }
        List<Contrast> found =
                all.stream().filter(FirstPage::decided).sorted(importance()).toList();
        List<Contrast> told = found.stream()
                .filter(contrast -> Lexicon.of(contrast.measure()).first())
                .limit(MOST_EFFECTS)
                .toList();
        List<Text> sentences = new ArrayList<>(told.stream().map(effects::of).toList());
        if (found.isEmpty()) {
            sentences.add(Text.of(
                            "Of {m} figures none differs by more than chance in {n} simulations.",
                            "在{n}次模拟中，{m}项指标均未检出差异。")
                    .with("m", Integer.toString(all.size()))
                    .with("n", Integer.toString(worlds(all))));
        } else if (found.size() > told.size()) {
            sentences.add(Text.of(
                            "Further differences: {n} of {m} figures; the tables of the chapters below have all.",
                            "{m}项指标中另有{n}项存在差异，详见以下各章表格。")
                    .with("n", Integer.toString(found.size() - told.size()))
                    .with("m", Integer.toString(all.size())));
        }
        all.stream()
                .filter(contrast ->
                        !decided(contrast) && Lexicon.of(contrast.measure()).first())
                .filter(contrast -> !Double.isNaN(contrast.difference()))
                .sorted(importance())
                .limit(MOST_NULLS)
                .map(effects::of)
                .forEach(sentences::add);
        blocks.add(new Block.Bullets(sentences));
    }

    private void level(List<Block> blocks) {
        List<Text> sentences = new LevelSentences(study.atlas()).of(study.base());
        if (!sentences.isEmpty()) {
            if (!study.others().isEmpty()) {
                blocks.add(new Block.Heading(Text.of("As it is: “{base}”", "现状：“{base}”")
                        .with("base", study.base().title())));
            }
            blocks.add(new Block.Bullets(sentences));
        }
    }

    private static int worlds(List<Contrast> contrasts) {
        return contrasts.stream().mapToInt(Contrast::worlds).max().orElse(0);
    }

    static boolean decided(Contrast contrast) {
        return contrast.verdict() == Contrast.Verdict.MORE || contrast.verdict() == Contrast.Verdict.LESS;
    }

    /** In the order of the lexicon; of one measure the largest difference first. */
    static Comparator<Contrast> importance() {
        List<String> order = Lexicon.order();
        return Comparator.<Contrast>comparingInt(contrast -> {
                    int place = order.indexOf(contrast.measure());
                    return place < 0 ? order.size() : place;
                })
                .thenComparing(contrast -> -Math.abs(contrast.difference()));
    }
}
