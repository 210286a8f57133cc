package org.careshed.report.busy;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.chart.Axis;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.figure.busy.Workload;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Palette;
import org.careshed.report.look.TierLook;

/** One tier's block of the picture: a head line, then blocks from top to bottom. */
final class BusyTier {
    private static final double HEAD = 30;

    private final TierLook look;
    private final int facilities;
    private final List<BusyBlock> blocks;

    private BusyTier(TierLook look, int facilities, List<BusyBlock> blocks) {
        this.look = look;
        this.facilities = facilities;
        this.blocks = blocks;
    }

    /** Each facility by itself, the one with the busiest resource first. */
    static BusyTier few(Atlas atlas, TierLook look, Map<String, List<Workload>> facilities, Axis use, Axis wait) {
        Comparator<List<Workload>> busiest = Comparator.comparing(w -> w.get(0), Workload.busiestFirst());
        List<BusyBlock> blocks = facilities.values().stream()
                .map(w -> w.stream().sorted(Workload.busiestFirst()).toList())
                .sorted(busiest)
                .map(w -> (BusyBlock)
                        new BusyFacility(atlas.provider(w.get(0).facility()).name(), look, w, use, wait))
                .toList();
        return new BusyTier(look, facilities.size(), blocks);
    }

    /** A swarm for each resource, in the order of the table. */
    static BusyTier many(Atlas atlas, TierLook look, Map<String, List<Workload>> facilities, Axis use, Axis wait) {
        Map<String, List<Workload>> byResource = new LinkedHashMap<>();
        facilities
                .values()
                .forEach(list -> list.forEach(w -> byResource
                        .computeIfAbsent(w.resource(), r -> new ArrayList<>())
                        .add(w)));
        List<BusyBlock> blocks = byResource.values().stream()
                .map(w -> (BusyBlock) new BusyCrowd(atlas, look, w, use, wait))
                .toList();
        return new BusyTier(look, facilities.size(), blocks);
    }

    /** Whether it is drawn as swarms. */
    boolean crowded() {
        return blocks.stream().anyMatch(BusyCrowd.class::isInstance);
    }

    double height() {
        return HEAD + blocks.stream().mapToDouble(BusyBlock::height).sum();
    }

    /** Bands behind the grid lines. */
    void ground(Scene scene, double y, double right) {
        double at = y + HEAD;
        for (int i = 0; i < blocks.size(); i++) {
            double height = blocks.get(i).height();
            if (i % 2 == 0) {
                scene.figure(
                        new Rectangle2D.Double(Heading.LEFT - 8, at, right - Heading.LEFT + 16, height),
                        Ink.fill(Palette.SEA));
            }
            at += height;
        }
    }

    void draw(Scene scene, double y) {
        scene.figure(
                look.symbol(Heading.LEFT + 6, y + 16, 6),
                Ink.fill(look.colour()).edged(look.rim(), 0.8));
        String count = facilities == 1 ? "  1 facility" : "  " + facilities + " facilities";
        scene.write(
                look.name().both().within(800, 13, true).plus(count),
                Heading.LEFT + 20,
                y + 20.5,
                Mark.Anchor.START,
                13,
                true,
                Palette.TEXT);
        double at = y + HEAD;
        for (BusyBlock block : blocks) {
            block.draw(scene, at);
            at += block.height();
            scene.mayCut(at);
        }
    }
}
