package org.careshed.report.figure.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.FigureKind;
import org.careshed.report.figure.Frame;
import org.careshed.report.figure.ground.Ground;
import org.careshed.report.figure.ground.MapChart;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Atlas;
import org.careshed.report.map.CareFlows;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** The map of who goes where: under the base, under each other arm, and the change between them. */
public final class FlowMap implements FigureKind {
    /** File name and anchor of the figure. */
    public static final String ID = "where-patients-go-map";

    @Override
    public List<Figure> of(Study study) {
        boolean told = Trips.told(study.base()) && study.atlas().centre().isPresent();
        return told ? List.of(figure(study)) : List.of();
    }

    private static Figure figure(Study study) {
        Atlas atlas = study.atlas();
        List<Arm> arms = study.arms().stream().filter(Trips::told).toList();
        List<Trips> trips = arms.stream().map(arm -> Trips.of(atlas, arm)).toList();
        Map<String, Double> residents = residents(study.base());
        Ground wide = new Ground(atlas, trips.get(0).mean(), Ground.Size.WIDE);
        Ground narrow = new Ground(atlas, trips.get(0).mean(), Ground.Size.NARROW);
        List<Counts<CareFlows.Route>> routes = trips.stream()
                .map(arm -> arm.ways().by(way -> way.route(atlas)))
                .toList();
        double most = most(routes);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            Text title = arms.get(i).title();
            TierMap map = new TierMap(atlas, trips.get(i), routes.get(i), most, residents);
            frames.add(new Frame(title, new MapChart(wide, narrow, map)));
            if (i > 0) {
                ChangeMap change = new ChangeMap(atlas, trips.get(0), trips.get(i), residents);
                frames.add(new Frame(Text.of("Change: ", "变化：").then(title), new MapChart(wide, narrow, change)));
            }
        }
        return new Figure(
                ID,
                Chapter.WHERE,
                Text.of("Where patients go, from town to town", "患者去哪里：各镇流向"),
                caption(study.base(), trips.get(0), arms.size() > 1),
                Spoken.of(atlas, arms, trips),
                MapChart.WIDTH,
                MapChart.HEIGHT,
                frames,
                table(atlas, arms, routes),
                new ShareTables(atlas, arms, trips).all());
    }

    static double most(List<Counts<CareFlows.Route>> arms) {
        return arms.stream()
                .flatMap(arm ->
                        arm.visits().keySet().stream().filter(Routes::leaves).map(arm::mean))
                .mapToDouble(v -> v)
                .max()
                .orElse(0);
    }

    static Map<String, Double> residents(Arm arm) {
        Map<String, Double> residents = new LinkedHashMap<>();
        if (arm.has("places")) {
            for (Row row : arm.rows("places")) {
                if (row.has("residents")) {
                    residents.put(row.text("place"), row.figure("residents").orElse(0));
                }
            }
        }
        return residents;
    }

    private static Text caption(Arm base, Trips trips, boolean changes) {
        Text visits = trips.perYear() == 1 && !base.has("daily")
                ? Text.of("Visits of residents in the counted days", "居民就诊人次（统计期）")
                : Text.of("Visits of residents a year", "居民年就诊人次");
        Text caption = visits.then(Text.of(
                        "{means}. Areas of symbols and widths of arrows are proportional to visits,"
                                + " grey circles to residents; an arrow runs from a town's seat to the facility of a tier"
                                + " that most of these visits go to in another town, or to a city outside. Very thin arrows"
                                + " are left out. Ground is given to the nearest place: no official borders.",
                        "{means}。符号面积与箭头宽度与人次成正比，灰圈面积与居民数成正比；箭头从某镇驻地指向外镇某一层级"
                                + "中接诊最多的机构，或指向县外城市。极细的箭头不画。底色按最近地点划分，并非行政边界。"))
                .with("means", means(base));
        return changes
                ? caption.then(Text.of(
                        " Changes compare the same worlds: blue more, orange fewer visits a year; broken lines and hollow"
                                + " symbols where the 95 % interval includes zero or one world gives none.",
                        "变化为同一世界内的比较：蓝色增加、橙色减少；虚线与空心符号表示 95% 区间包含 0，或仅有一个世界而无区间。"))
                : caption;
    }

    /** Over how many replications figures are means. */
    static Text means(Arm arm) {
        return arm.replications() == 1
                ? Text.of(", one replication", "，仅一次重复")
                : Text.of(", means over {n} replications", "，{n} 次重复的均值")
                        .with("n", Integer.toString(arm.replications()));
    }

    private static Table table(Atlas atlas, List<Arm> arms, List<Counts<CareFlows.Route>> routes) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            Counts<CareFlows.Route> here = routes.get(i);
            Counts<CareFlows.Route> base = routes.get(0);
            for (CareFlows.Route route : here.keys(base)) {
                Spread more = i == 0 ? Spread.of() : here.more(base, route);
                rows.add(List.of(
                        arms.get(i).id(),
                        route.fromTown(),
                        route.toTown(),
                        route.tier(),
                        Fixed.of(here.mean(route), 3),
                        more.known() ? Fixed.of(more.mean(), 3) : "",
                        more.half().isPresent() ? Fixed.of(more.half().getAsDouble(), 3) : ""));
            }
        }
        return new Table(
                ID.replace('-', '_'),
                "Visits a year by town of residence, town or outside place of the facility, and tier.",
                List.of(
                        Column.text("arm", "Id of the scenario."),
                        Column.text("from_town", "Town where the patients live."),
                        Column.text("to", "Town, or place outside, of the facility."),
                        Column.text("tier", "Tier of the facility."),
                        Column.decimal("visits_per_year", "visits", "Mean over replications."),
                        Column.decimal("change", "visits", "Mean difference from the base in the same worlds."),
                        Column.decimal(
                                "change_half_width", "visits", "Half of its 95 % interval; empty with one world.")),
                rows);
    }
}
