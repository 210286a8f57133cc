package org.careshed.report.chapters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.report.subject.Origin;
import org.careshed.report.subject.Premises;
import org.careshed.report.subject.Study;

/** What STRESS asks of data, experiments, implementation and access. */
final class StressRun {
    private final Study study;
    private final StressItems items;

    StressRun(Study study, StressItems items) {
        this.study = study;
        this.items = items;
    }

    void write() {
        data();
        experimentation();
        implementation();
    }

    private void data() {
        Optional<Premises> premises = study.base().premises();
        Set<String> sources = new LinkedHashSet<>();
        for (String table : List.of("places", "facilities", "tiers")) {
            if (study.base().has(table)) {
                study.base().rows(table).forEach(row -> sources.add(row.textOrEmpty("source")));
            }
        }
        sources.remove("");
        items.add(
                "3.1",
                "Data sources",
                "数据来源",
                StressItems.stated(Optional.of(String.join("; ", sources)).filter(text -> !text.isEmpty())));
        items.add("3.2", "Pre-processing", "数据预处理", Text.of("Not stated by the scenario.", "方案未说明。"));
        items.add(
                "3.3",
                "Input parameters",
                "输入参数",
                Text.of(
                                "All in scenario/scenario.yaml and its tables, by hash {hash}; sources and grades in the tables above.",
                                "全部见scenario/scenario.yaml及其表格（哈希{hash}）；来源与等级见上表。")
                        .with(
                                "hash",
                                study.base().origin().map(Origin::scenarioHash).orElse("–")));
        items.add(
                "3.4",
                "Assumptions",
                "假设",
                premises.map(p -> p.assumptions().size()).filter(n -> n > 0).isPresent()
                        ? Text.of("Listed above: {n}.", "共{n}条，见上表。")
                                .with(
                                        "n",
                                        Integer.toString(
                                                premises.get().assumptions().size()))
                        : Text.of("Not stated by the scenario.", "方案未说明。"));
    }

    private void experimentation() {
        Optional<Premises> premises = study.base().premises();
        Text unknown = Text.of("The scenario is not at hand.", "方案文件不在手边。");
        items.add(
                "4.1",
                "Initialisation",
                "初始化",
                premises.map(p -> Text.of(
                                        "{n} days of warm-up before {day} are lived and not counted; residents begin with the habits of"
                                                + " a fixed point.",
                                        "{day}之前有{n}天预热期，不计入统计；居民以不动点的习惯开始。")
                                .with("n", Integer.toString(p.warmUpDays()))
                                .with("day", Calendars.date(p.firstDay())))
                        .orElse(unknown));
        items.add(
                "4.2",
                "Run length",
                "运行时长",
                premises.map(p -> Text.of("{span} are counted, from {day} on.", "自{day}起统计{span}。")
                                .with("span", Calendars.span(p.countedMinutes()))
                                .with("day", Calendars.date(p.firstDay())))
                        .orElse(unknown));
        items.add("4.3", "Estimation approach", "估计方法", estimation());
    }

    private Text estimation() {
        Text means = Text.of("{n} replications; means with 95 % intervals by Student's t.", "{n}次重复；均值及基于学生t分布的95%区间。")
                .with("n", Integer.toString(study.base().replications()));
        return study.others().isEmpty()
                ? means
                : means.then(Text.of(
                                " Differences replication by replication with common random numbers; verdicts at 5 % after"
                                        + " Holm's adjustment for all {m} comparisons.",
                                "差异采用公共随机数逐重复配对；对全部{m}项比较经Holm校正后按5%水平判定。")
                        .with("m", Integer.toString(study.contrasts().size())));
    }

    private void implementation() {
        Optional<Origin> origin = study.base().origin();
        items.add(
                "5.1",
                "Software or programming language",
                "软件与编程语言",
                Text.of("Careshed {version}, sources {build}; Java{java}.", "Careshed {version}，源码{build}；Java{java}。")
                        .with("version", origin.map(Origin::version).orElse("–"))
                        .with("build", origin.map(Origin::build).orElse("–"))
                        .with(
                                "java",
                                effort(origin, "java")
                                        .map(java -> " (" + java + ")")
                                        .orElse("")));
        items.add(
                "5.2",
                "Random sampling",
                "随机抽样",
                Text.of(
                                "Every draw is a hash of seed {seed}, replication, purpose, person and ordinal: no stream is shared, so"
                                        + " scenarios have common random numbers.",
                                "每个随机数是种子{seed}、重复、用途、人员与序号的哈希：不共用随机流，因此各方案具有公共随机数。")
                        .with("seed", origin.map(o -> Long.toString(o.seed())).orElse("–")));
        items.add(
                "5.3",
                "Model execution",
                "模型执行",
                Text.of(
                        "Days in phases and windows of minutes; inside a window each facility plays its events in order of time;"
                                + " equal times go by kind and key. Threads change no figure.",
                        "每天分为若干阶段和若干分钟的时间窗；窗内各机构按时间顺序处理事件，同一时刻按类别和键排序。线程数不影响结果。"));
        items.add("5.4", "System specification", "系统规格", system(origin));
        access();
    }

    private void access() {
        items.add(
                "6.1",
                "Computer model sharing statement",
                "模型共享声明",
                Text.of(
                        "Open source; `careshed reproduce` runs a results folder again and compares every checksum. docs/trace tells how"
                                + " the model was made and tested, stage by stage.",
                        "开源；careshed reproduce可重新运行结果文件夹并核对全部校验和。docs/trace逐阶段说明模型的建立与检验。"));
    }

    private static Text system(Optional<Origin> origin) {
        String machine = List.of("system", "threads", "wall_seconds", "peak_memory_bytes").stream()
                .filter(name -> effort(origin, name).isPresent())
                .map(name -> effort(origin, name).orElseThrow())
                .collect(Collectors.joining("; "));
        if (machine.isEmpty()) {
            return Text.of("Not noted for these results.", "未记录。");
        }
        return Text.of("{system}; {threads} threads; {s} s; at most {m} MB.", "{system}；{threads}个线程；{s}秒；内存最多{m} MB。")
                .with("threads", effort(origin, "threads").orElse("–"))
                .with("s", effort(origin, "wall_seconds").orElse("–"))
                .with(
                        "m",
                        effort(origin, "peak_memory_bytes")
                                .map(bytes -> Long.toString(Long.parseLong(bytes) / 1_000_000))
                                .orElse("–"))
                .with("system", effort(origin, "system").orElse("–"));
    }

    private static Optional<String> effort(Optional<Origin> origin, String name) {
        return origin.flatMap(o -> Optional.ofNullable(o.effort().get(name)));
    }
}
