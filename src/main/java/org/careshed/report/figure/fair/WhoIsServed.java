package org.careshed.report.figure.fair;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.look.Atlas;
import org.careshed.report.option.Basis;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.View;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** Visits, way, wait and own payments of residents by town, age, insurance and poverty. */
public final class WhoIsServed {
    /** The figure's id. */
    public static final String ID = "who-is-served";

    private static final List<Column> COLUMNS = List.of(
            Column.text("group", "town, age-band, scheme or poverty."),
            Column.text("value", "Which of them."),
            Column.decimal("residents", "persons", "Residents in it."),
            Column.decimal("visits_per_resident", "visits", "Counted visits of a resident."),
            Column.decimal("travel_minutes", "minutes", "Mean way, one way."),
            Column.decimal("wait_minutes", "minutes", "Mean time in queues of a visit."),
            Column.decimal("own_yuan", "yuan", "Paid by a resident."));
    private static final Text CAPTION = Text.of(
            "Residents in the counted days: visits per resident; mean way of a visit, one way, minutes; mean time in all"
                    + " queues of a visit, minutes; what a resident paid, yuan. All axes begin at 0. Bars through symbols: the"
                    + " 95 % interval.",
            "统计期内的居民：人均就诊人次；每次就诊的单程路程（分钟）；每次就诊全部排队时间（分钟）；人均自付（元）。各轴均从0开始。" + "穿过符号的横线为95%区间。");

    private WhoIsServed() {}

    /** One figure where an arm tells groups of residents. */
    public static List<Figure> of(Study study) {
        Map<Arm, List<Served>> arms = arms(study);
        if (arms.isEmpty()) {
            return List.of();
        }
        ServedChart chart = new ServedChart(
                study.atlas(), arms.values().stream().flatMap(List::stream).toList());
        Map<Arm, View> views = new LinkedHashMap<>();
        int rows = 0;
        for (Map.Entry<Arm, List<Served>> arm : arms.entrySet()) {
            List<Served> served = arm.getValue();
            views.put(
                    arm.getKey(),
                    new View(language -> chart.option(served, language), spoken(study.atlas(), served), rows(served)));
            rows = Math.max(rows, ServedChart.height(served));
        }
        Text title = title(study.atlas(), List.copyOf(arms.values()).get(arms.size() - 1));
        return List.of(
                new Plate(ID, Chapter.WHO, title, CAPTION.then(Basis.interval(study)), rows, COLUMNS).of(study, views));
    }

    /** Arms that tell groups of residents. */
    static Map<Arm, List<Served>> arms(Study study) {
        Map<Arm, List<Served>> arms = new LinkedHashMap<>();
        for (Arm arm : study.arms()) {
            if (arm.has("fairness") && !arm.rows("fairness").isEmpty()) {
                arms.put(arm, Served.of(arm.rows("fairness")));
            }
        }
        return arms;
    }

    private static List<List<String>> rows(List<Served> served) {
        return served.stream()
                .map(of -> List.of(
                        of.group(),
                        of.value(),
                        Numbers.cell(of.residents()),
                        Numbers.cell(of.visits().mean()),
                        Numbers.cell(of.travel().mean()),
                        Numbers.cell(of.queue().mean()),
                        Numbers.cell(of.own().mean())))
                .toList();
    }

    private static Text title(Atlas atlas, List<Served> served) {
        Comparator<Served> way = Comparator.comparingDouble(of -> of.travel().mean());
        List<Served> towns = served.stream()
                .filter(of -> of.group().equals("town") && of.travel().known())
                .toList();
        if (towns.size() < 2) {
            return Text.of("Who is served, and at what effort", "谁得到服务、代价多大");
        }
        Served far = towns.stream().max(way).orElseThrow();
        Served near = towns.stream().min(way).orElseThrow();
        return Text.of(
                        "Who is served, and at what effort: the way takes {near} min from {nearest}, {far} from {farthest}",
                        "谁得到服务、代价多大：{nearest}路程{near}分钟，{farthest}{far}分钟")
                .with("near", Numbers.minutes(near.travel().mean()))
                .with("nearest", near.name(atlas))
                .with("far", Numbers.minutes(far.travel().mean()))
                .with("farthest", far.name(atlas));
    }

    private static Text spoken(Atlas atlas, List<Served> served) {
        Text spoken = Text.NONE;
        for (Served of : served) {
            spoken = spoken.then(Text.of(
                            "{who}: {visits} visits a resident, way {way} min, wait {wait} min, {own} yuan paid. ",
                            "{who}：人均{visits}次就诊，路程{way}分钟，等候{wait}分钟，自付{own}元。")
                    .with("who", of.name(atlas))
                    .with("visits", Numbers.fixed(of.visits().mean(), 1))
                    .with("way", Numbers.minutes(of.travel().mean()))
                    .with("wait", Numbers.minutes(of.queue().mean()))
                    .with("own", Numbers.about(of.own().mean())));
        }
        return spoken;
    }
}
