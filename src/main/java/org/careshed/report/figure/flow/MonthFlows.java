package org.careshed.report.figure.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.FigureKind;
import org.careshed.report.figure.Frame;
import org.careshed.report.figure.ground.Ground;
import org.careshed.report.figure.ground.MapChart;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.map.CareFlows;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** Who goes where month by month, one map an arm. */
public final class MonthFlows implements FigureKind {
    private static final String TABLE = "monthly_flows";

    @Override
    public List<Figure> of(Study study) {
        List<Figure> figures = new ArrayList<>();
        for (Arm arm : study.arms()) {
            if (arm.has(TABLE) && arm.has("flows") && study.atlas().centre().isPresent()) {
                Map<String, Counts<CareFlows.Route>> months = months(arm);
                if (!months.isEmpty()) {
                    figures.add(figure(study.atlas(), arm, months, figures.size() + 1));
                }
            }
        }
        return figures;
    }

    private static Figure figure(Atlas atlas, Arm arm, Map<String, Counts<CareFlows.Route>> months, int number) {
        Trips trips = Trips.of(atlas, arm);
        Ground wide = new Ground(atlas, trips.mean(), Ground.Size.WIDE);
        Ground narrow = new Ground(atlas, trips.mean(), Ground.Size.NARROW);
        Map<CareFlows.Route, String> ends = Routes.mostUsed(atlas, trips.ways());
        Map<String, Double> residents = FlowMap.residents(arm);
        double most = FlowMap.most(List.copyOf(months.values()));
        List<Frame> frames = new ArrayList<>();
        months.forEach((month, routes) -> frames.add(new Frame(
                Text.same(month), new MapChart(wide, narrow, new MonthMap(atlas, routes, most, ends, residents)))));
        return new Figure(
                "where-patients-go-by-month-" + number,
                Chapter.WHERE,
                Text.of("Where patients go, month by month: ", "患者去哪里（逐月）：").then(arm.title()),
                Text.of(
                                "Visits of residents in each month{means}; the first and the last"
                                        + " month may be counted in part. Widths of arrows are proportional to visits and"
                                        + " comparable between months; symbols have one size.",
                                "居民各月就诊人次{means}；首月与末月可能不足整月。箭头宽度与人次成正比，各月可比；符号大小无含义。")
                        .with("means", FlowMap.means(arm)),
                Text.of(
                                "A map for each of {n} months, with arrows from towns to where care is found.",
                                "{n} 个月各一幅地图，箭头从各镇指向就诊地。")
                        .with("n", Integer.toString(months.size())),
                MapChart.WIDTH,
                MapChart.HEIGHT,
                frames,
                table(arm, months),
                List.of(),
                true);
    }

    /** Visits by month, in the order of months. */
    private static Map<String, Counts<CareFlows.Route>> months(Arm arm) {
        List<Row> rows = arm.rows(TABLE);
        List<String> worlds = rows.stream()
                .map(row -> row.textOrEmpty("replication"))
                .distinct()
                .toList();
        Map<String, Map<CareFlows.Route, double[]>> months = new TreeMap<>();
        for (Row row : rows) {
            CareFlows.Route route = new CareFlows.Route(row.text("town"), row.text("to"), row.text("tier"));
            months.computeIfAbsent(row.text("month"), month -> new LinkedHashMap<>())
                            .computeIfAbsent(route, r -> new double[worlds.size()])[
                            worlds.indexOf(row.textOrEmpty("replication"))] +=
                    row.number("visits");
        }
        Map<String, Counts<CareFlows.Route>> counts = new LinkedHashMap<>();
        months.forEach((month, visits) -> counts.put(month, new Counts<>(worlds, visits)));
        return counts;
    }

    private static Table table(Arm arm, Map<String, Counts<CareFlows.Route>> months) {
        List<List<String>> rows = new ArrayList<>();
        months.forEach((month, routes) -> routes.visits()
                .keySet()
                .forEach(route -> rows.add(List.of(
                        arm.id(),
                        month,
                        route.fromTown(),
                        route.toTown(),
                        route.tier(),
                        Fixed.of(routes.mean(route), 3)))));
        return new Table(
                "where_patients_go_by_month",
                "Visits by month, town of residence, town or outside place of the facility, and tier.",
                List.of(
                        Column.text("arm", "Id of the scenario."),
                        Column.text("month", "Calendar month; the first and the last may be in part."),
                        Column.text("from_town", "Town where the patients live."),
                        Column.text("to", "Town, or place outside, of the facility."),
                        Column.text("tier", "Tier of the facility."),
                        Column.decimal("visits", "visits", "Mean over replications.")),
                rows);
    }
}
