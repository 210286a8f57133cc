package org.careshed.report.busy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.chart.Axis;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.busy.Workload;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;

/** The picture of how busy facilities are and how long patients wait there; a tier of many is shown as a swarm. */
public final class HowBusy {
    public static final String FILE = "how-busy";
    private static final double WIDTH = 1200;
    private static final double RIGHT = WIDTH - Heading.LEFT;
    private static final double USE = 440;
    private static final double WAIT = 790;
    private static final double AXIS = 300;
    private static final Wording NOTHING = Wording.both("No resource was staffed in this run.", "本次运行没有资源。");
    private static final int INDIVIDUALS = 24;
    private static final Wording TITLE = Wording.both("How busy facilities are", "医疗机构有多忙");

    private HowBusy() {}

    public static Sheet draw(Heading heading, Atlas atlas, List<Workload> loads) {
        double most = loads.stream().mapToDouble(Workload::use).max().orElse(0);
        double longest = loads.stream()
                .mapToDouble(w -> Math.max(w.p90Wait().orElse(0), w.meanWait().orElse(0)))
                .max()
                .orElse(0);
        Axis use = Axis.percent(USE, AXIS, most);
        Axis wait = Axis.minutes(WAIT, AXIS, longest);
        List<BusyTier> tiers = tiers(atlas, loads, use, wait);
        Scene scene = new Scene();
        heading.draw(scene, TITLE, RIGHT);
        double top = Heading.BOTTOM + 44;
        double bottom = top + tiers.stream().mapToDouble(BusyTier::height).sum();
        double y = top;
        for (BusyTier tier : tiers) {
            tier.ground(scene, y, RIGHT);
            y += tier.height();
        }
        axes(scene, use, wait, top, bottom);
        y = top;
        for (BusyTier tier : tiers) {
            scene.mayCut(y);
            tier.draw(scene, y);
            y += tier.height();
        }
        if (loads.isEmpty()) {
            scene.write(NOTHING, Heading.LEFT, top + 24, 13, Palette.TEXT);
            bottom += 40;
        }
        boolean swarms = tiers.stream().anyMatch(BusyTier::crowded);
        double end = heading.caption(scene, caption(heading, swarms), bottom + 20, RIGHT);
        String description =
                heading.scenario().text() + ". " + String.join(". ", heading.figures()) + ". " + heading.basis();
        return scene.sheet(
                WIDTH, end + 26, TITLE.text() + ": " + heading.scenario().text(), description);
    }

    private static List<BusyTier> tiers(Atlas atlas, List<Workload> loads, Axis use, Axis wait) {
        Map<String, Map<String, List<Workload>>> byTier = new LinkedHashMap<>();
        atlas.tiers().keySet().forEach(id -> byTier.put(id, new LinkedHashMap<>()));
        for (Workload load : loads) {
            byTier.get(atlas.provider(load.facility()).tier())
                    .computeIfAbsent(load.facility(), f -> new ArrayList<>())
                    .add(load);
        }
        List<BusyTier> tiers = new ArrayList<>();
        byTier.forEach((id, facilities) -> {
            if (!facilities.isEmpty()) {
                TierLook look = atlas.tiers().get(id);
                tiers.add(
                        facilities.size() > INDIVIDUALS
                                ? BusyTier.many(atlas, look, facilities, use, wait)
                                : BusyTier.few(atlas, look, facilities, use, wait));
            }
        });
        return tiers;
    }

    private static void axes(Scene scene, Axis use, Axis wait, double top, double bottom) {
        use.draw(scene, top, bottom);
        wait.draw(scene, top, bottom);
        use.feet(scene, bottom);
        wait.feet(scene, bottom);
        scene.write(
                Wording.both("Staffed time in use", "在岗时间利用率"),
                USE,
                top - 24,
                Mark.Anchor.START,
                12,
                true,
                Palette.TEXT);
        scene.write(
                Wording.both("Wait before it, minutes", "等候（分钟）"),
                WAIT,
                top - 24,
                Mark.Anchor.START,
                12,
                true,
                Palette.TEXT);
        scene.write(Wording.both("mean / p90", ""), RIGHT, top - 6, Mark.Anchor.END, 10, false, Palette.MUTED);
    }

    private static List<Wording> caption(Heading heading, boolean swarms) {
        String english =
                "Staffed time in use: busy hours as a share of staffed hours in the counted days. Wait: time in the"
                        + " queue of that resource; dot = mean, tick = p90 (nine of ten wait no longer). "
                        + heading.basis()
                        + (heading.replications() > 1 ? " Thin black lines: 95 % interval." : "")
                        + (swarms ? " Swarms: one dot a facility, line = median, shade = middle half." : "")
                        + " Queues outside the county are not simulated.";
        String chinese = "利用率=忙碌小时/在岗小时；等候=该资源前的排队时间，圆点为均值，短线为第90百分位。" + (swarms ? "散点图每点一个机构，竖线为中位数，阴影为中间一半。" : "");
        return heading.captioned(Wording.of(english), new Wording(chinese, ""));
    }
}
