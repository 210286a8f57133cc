package org.careshed.report.busy;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.careshed.report.chart.Axis;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.busy.Workload;
import org.careshed.report.look.Figures;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Name;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.UsualName;

/** One facility: a line for each of its resources with a bar of use and a dot of waits. */
record BusyFacility(Name name, TierLook look, List<Workload> loads, Axis use, Axis waiting) implements BusyBlock {
    private static final double LINE = 18;
    private static final double PADDING = 4;
    private static final double RESOURCE = 252;
    private static final double SIZE = 11;
    private static final double VALUES = 1172;

    @Override
    public double height() {
        return loads.size() * LINE + 2 * PADDING;
    }

    @Override
    public void draw(Scene scene, double y) {
        double base = y + PADDING + 13;
        name(scene, base);
        for (Workload load : loads) {
            Wording resource = UsualName.counted(load.resource(), load.servers());
            scene.write(resource.within(use.from() - RESOURCE - 12, 11, false), RESOURCE, base, 11, Palette.TEXT);
            double middle = base - 4;
            scene.group(tip(load), g -> {
                use(g, load, middle);
                waits(g, load, middle);
            });
            base += LINE;
        }
    }

    /** On one line where the facility has one; else English, broken where there is room, above Chinese. */
    private void name(Scene scene, double base) {
        double room = RESOURCE - Heading.LEFT - 10;
        if (loads.size() == 1) {
            bold(scene, name.both().within(room, SIZE, true), base);
            return;
        }
        List<String> lines = Lettering.wrap(name.first().text(), SIZE * 1.08, room);
        if (lines.size() >= loads.size()
                || !name.first().text().equals(name.first().latin())) {
            bold(scene, name.first().within(room, SIZE, true), base);
            lines = List.of("");
        } else {
            for (int i = 0; i < lines.size(); i++) {
                bold(scene, Wording.of(lines.get(i)), base + i * LINE);
            }
        }
        double last = base + lines.size() * LINE;
        scene.write(name.second().within(room, SIZE, false), Heading.LEFT, last, SIZE, Palette.MUTED);
    }

    private static void bold(Scene scene, Wording words, double base) {
        scene.write(words, Heading.LEFT, base, Mark.Anchor.START, SIZE, true, Palette.TEXT);
    }

    private void use(Scene scene, Workload load, double y) {
        if (load.utilisation().isEmpty()) {
            scene.write(Wording.of("not staffed"), use.from() + 5, y + 4, 10, Palette.MUTED);
            return;
        }
        double end = use.at(load.use());
        scene.figure(
                new Rectangle2D.Double(use.from(), y - 5, end - use.from(), 10),
                Ink.fill(look.colour()).edged(look.rim(), 0.6));
        double half = use.at(load.halfWidth().orElse(0)) - use.from();
        double low = Math.max(use.from(), end - half);
        double high = Math.min(use.from() + use.length(), end + half);
        if (half > 0.5) {
            scene.figure(new Line2D.Double(low, y, high, y), Ink.line(Palette.TEXT, 1));
        }
        Wording share = Wording.of(Figures.percent(load.use()));
        double x = Math.max(end, high) + 5;
        scene.add(new Mark.Words(share, x, y + 4, Mark.Anchor.START, 10.5, false, Palette.TEXT, true));
    }

    private void waits(Scene scene, Workload load, double y) {
        if (load.meanWait().isEmpty()) {
            scene.write(Wording.of("nobody served"), waiting.from() + 5, y + 4, 10, Palette.MUTED);
            return;
        }
        double mean = waiting.at(load.meanWait().orElseThrow());
        double p90 = waiting.at(load.p90Wait().orElse(load.meanWait().orElseThrow()));
        scene.figure(new Line2D.Double(mean, y, p90, y), Ink.line(look.colour(), 2));
        scene.figure(new Line2D.Double(p90, y - 5, p90, y + 5), Ink.line(look.colour(), 2));
        scene.figure(
                new Ellipse2D.Double(mean - 4, y - 4, 8, 8),
                Ink.fill(look.colour()).edged(look.rim(), 0.8));
        scene.write(Wording.of(waitText(load)), VALUES, y + 4, Mark.Anchor.END, 10.5, false, Palette.TEXT);
    }

    private static String waitText(Workload load) {
        return Figures.minutes(load.meanWait().orElseThrow()) + " / "
                + (load.p90Wait().isPresent() ? Figures.minutes(load.p90Wait().getAsDouble()) : "–");
    }

    private String tip(Workload load) {
        String served = String.format(Locale.ROOT, ", %s services", Figures.exact(load.served()));
        String used = load.utilisation().isPresent()
                ? Figures.percent(load.use()) + " of staffed time in use"
                : "not staffed";
        String waited = load.meanWait().isPresent() ? ", wait mean / p90 " + waitText(load) + " min" : "";
        return name.text() + ", "
                + UsualName.counted(load.resource(), load.servers()).text() + ": " + used + waited + served;
    }
}
