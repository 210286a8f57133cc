package org.careshed.report.chapters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.report.look.UsualName;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Premises;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.Lexicon;
import org.careshed.report.tell.Numbers;

/** What STRESS asks of the model: objectives, logic, components. */
final class StressModel {
    private final Study study;
    private final StressItems items;

    StressModel(Study study, StressItems items) {
        this.study = study;
        this.items = items;
    }

    void write() {
        objectives();
        logic();
        components();
    }

    private void objectives() {
        Optional<Premises> premises = study.base().premises();
        items.add("1.1", "Purpose of the model", "模型目的", StressItems.stated(premises.map(Premises::question)));
        items.add("1.2", "Model outputs", "模型输出", outputs());
        items.add("1.3", "Experimentation aims", "实验目标", aims());
    }

    private Text outputs() {
        Text names = Text.NONE;
        Set<String> measures = new LinkedHashSet<>();
        study.base().summary().headlines().forEach(figure -> measures.add(figure.measure()));
        for (String measure : measures) {
            names = (names.isEmpty() ? names : names.then(Text.of("; ", "；")))
                    .then(Lexicon.of(measure).name());
        }
        return names.then(Text.of(".", "。"));
    }

    private Text aims() {
        if (study.others().isEmpty()) {
            return Text.of("To describe one scenario; nothing is compared.", "描述单一方案，不作比较。");
        }
        return Text.of("To compare {n} scenarios with “{base}” in {m} figures.", "将{n}个方案与“{base}”在{m}项比较中对照。")
                .with("n", Integer.toString(study.others().size()))
                .with("m", Integer.toString(study.contrasts().size()))
                .with("base", study.base().title());
    }

    private void logic() {
        items.add(
                "2.1",
                "Base model overview diagram",
                "基础模型概览图",
                Text.of(
                        "Need → choice of a facility or of staying at home → way → registration, doctor, tests → treated,"
                                + " referred, admitted, or left unmet → memory of the visit → next need. Drawn and described"
                                + " in docs/odd.md.",
                        "需求→选择机构或留在家中→就医路程→挂号、看诊、检查→治疗、转诊、住院或未满足→就诊记忆→下一次需求。详见docs/odd.md。"));
        items.add(
                "2.2",
                "Base model logic",
                "基础模型逻辑",
                Text.of(
                        "Residents with ages, chronic illness and insurance become ill by keyed chance, choose where to go by"
                                + " what they know, wait in lines that they may leave, are treated by staff on duty, and remember."
                                + " docs/odd.md describes all of it in the order of ODD.",
                        "居民具有年龄、慢性病和医保属性，按键控随机数产生需求，依据所知选择就医地点，排队（可能中途离开），由在岗人员诊治，并形成记忆。完整说明按ODD顺序见docs/odd.md。"));
        items.add("2.3", "Scenario logic", "方案逻辑", scenarios());
        items.add(
                "2.4",
                "Algorithms",
                "算法",
                Text.of(
                        "Nested choice decided by one keyed draw for each place and nest; shortest ways by Dijkstra's"
                                + " algorithm; waits published at night; budgets felt once a month.",
                        "嵌套选择模型，每个地点和每个巢各用一个键控随机数；最短路程用Dijkstra算法；每晚公布等候时间；预算每月起作用一次。"));
    }

    private Text scenarios() {
        Text all = Text.NONE;
        for (Arm arm : study.others()) {
            List<Text> reforms = new Changes(study).of(arm);
            Text what = reforms.isEmpty() ? Text.of("not stated", "未说明") : Changes.joined(reforms);
            all = all.then(Text.of("“{arm}”: ", "“{arm}”：").with("arm", arm.title()))
                    .then(what)
                    .then(Text.of(". ", "。"));
        }
        return all.isEmpty() ? Text.of("There is one scenario.", "仅有一个方案。") : all;
    }

    private void components() {
        Arm base = study.base();
        long residents = base.has("places")
                ? base.rows("places").stream()
                        .mapToLong(row -> (long) row.number("residents"))
                        .sum()
                : 0;
        items.add(
                "2.5.1",
                "Entities",
                "实体",
                Text.of("{n} residents of {p} places; their needs, visits, bills.", "{p}个地点的{n}名居民及其需求、就诊和账单。")
                        .with("n", Numbers.of(residents))
                        .with("p", Numbers.of(study.atlas().inside().size())));
        items.add(
                "2.5.2",
                "Activities",
                "活动",
                Text.of(
                        "Registration, consultation, tests, treatment, admission, stay, referral, refill, as the pathways of"
                                + " the scenario order them.",
                        "挂号、看诊、检查、治疗、入院、住院、转诊、续方，顺序由方案的就医路径规定。"));
        items.add("2.5.3", "Resources", "资源", resources());
        items.add(
                "2.5.4",
                "Queues",
                "队列",
                Text.of(
                        "One line for each resource of each facility; emergencies first, then first come, first served; patients"
                                + " may turn away or give up where the scenario arranges it.",
                        "每家机构的每种资源各有一条队列；急诊优先，其余先到先得；若方案有此安排，患者可能不排队或中途放弃。"));
        items.add(
                "2.5.5",
                "Entry and exit points",
                "进出点",
                Text.of(
                        "A visit begins when a resident chooses to go and ends when they leave treated, referred, admitted and"
                                + " discharged, or unmet.",
                        "就诊始于居民决定前往，止于治疗结束、转诊、出院或需求未满足而离开。"));
    }

    private Text resources() {
        Arm base = study.base();
        Text facilities = Text.of("{n} facilities", "{n}家医疗机构")
                .with("n", Numbers.of(study.atlas().providers().size()));
        if (!base.has("resource_use")) {
            return facilities.then(Text.of(".", "。"));
        }
        Set<String> kinds = new LinkedHashSet<>();
        base.rows("resource_use").forEach(row -> kinds.add(row.text("resource")));
        Text names = Text.NONE;
        for (String kind : kinds) {
            names = (names.isEmpty() ? names : names.then(Text.of(", ", "、"))).then(UsualName.words(kind));
        }
        return facilities.then(Text.of(" with ", "，资源包括")).then(names).then(Text.of(".", "。"));
    }
}
