package org.careshed.report.busy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.careshed.report.chart.Axis;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.busy.Workload;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.UsualName;

/** One resource of a tier with many facilities: a swarm of use, a swarm of mean waits, and their middle in words. */
record BusyCrowd(Atlas atlas, TierLook look, List<Workload> loads, Axis use, Axis waiting) implements BusyBlock {
    private static final double HEIGHT = 104;
    private static final double ROOM = 34;
    private static final double VALUES = 1172;

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Scene scene, double y) {
        Wording resource = UsualName.of(loads.get(0).resource()).within(room(), 11.5, true);
        scene.write(resource, Heading.LEFT, y + 20, Mark.Anchor.START, 11.5, true, Palette.TEXT);
        List<Workload> staffed =
                loads.stream().filter(w -> w.utilisation().isPresent()).toList();
        if (staffed.isEmpty()) {
            scene.write(Wording.of("not staffed"), use.from() + 5, y + HEIGHT / 2 + 4, 10, Palette.MUTED);
        } else {
            words(scene, staffed, y);
            swarm(scene, staffed, use, y + HEIGHT / 2, w -> OptionalDouble.of(w.use()), Figures::percent);
        }
        List<Workload> visited =
                loads.stream().filter(w -> w.meanWait().isPresent()).toList();
        if (!visited.isEmpty()) {
            waits(scene, visited, y);
        }
    }

    private double room() {
        return use.from() - Heading.LEFT - 20;
    }

    private void words(Scene scene, List<Workload> staffed, double y) {
        List<Double> shares = sorted(staffed, Workload::use);
        Wording half = Wording.of("Half of the facilities at or below " + Figures.percent(Swarm.quantile(shares, 0.5)));
        Wording spread = Wording.of("Middle half " + Figures.percent(Swarm.quantile(shares, 0.25)) + " to "
                + Figures.percent(Swarm.quantile(shares, 0.75)));
        Workload busiest =
                staffed.stream().sorted(Workload.busiestFirst()).findFirst().orElseThrow();
        Wording name = Wording.of("Busiest: ")
                .plus(atlas.provider(busiest.facility()).name().both());
        Wording most = name.within(room() - 48, 10.5, false).plus(", " + Figures.percent(busiest.use()));
        scene.write(half.within(room(), 10.5, false), Heading.LEFT, y + 38, 10.5, Palette.MUTED);
        scene.write(spread.within(room(), 10.5, false), Heading.LEFT, y + 53, 10.5, Palette.MUTED);
        scene.write(most, Heading.LEFT, y + 68, 10.5, Palette.MUTED);
    }

    private void waits(Scene scene, List<Workload> visited, double y) {
        double middle = y + HEIGHT / 2;
        swarm(scene, visited, waiting, middle, Workload::meanWait, m -> Figures.minutes(m) + " min");
        List<Double> means = sorted(visited, w -> w.meanWait().orElseThrow());
        double longest = means.get(means.size() - 1);
        String text = "median " + Figures.minutes(Swarm.quantile(means, 0.5)) + ", longest " + Figures.minutes(longest)
                + " min";
        boolean beside = waiting.at(longest) + 150 < VALUES - 60;
        double x = beside ? waiting.at(longest) + 10 : waiting.from() + 6;
        scene.write(Wording.of(text), x, beside ? middle + 4 : y + HEIGHT - 5, 10.5, Palette.TEXT);
    }

    private void swarm(
            Scene scene,
            List<Workload> shown,
            Axis axis,
            double middle,
            Function<Workload, OptionalDouble> value,
            Function<Double, String> words) {
        List<Swarm.Dot> dots = new ArrayList<>();
        for (Workload load :
                shown.stream().sorted(Comparator.comparing(Workload::facility)).toList()) {
            double at = value.apply(load).orElseThrow();
            dots.add(new Swarm.Dot(at, atlas.provider(load.facility()).name().text() + ": " + words.apply(at)));
        }
        new Swarm(axis, middle, ROOM).draw(scene, dots, look);
    }

    private static List<Double> sorted(List<Workload> loads, ToDoubleFunction<Workload> value) {
        return loads.stream().mapToDouble(value).sorted().boxed().toList();
    }
}
