package org.careshed.report.look;

import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.quantity.Fixed;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.Wording;
import org.careshed.result.Headline;
import org.careshed.result.Summary;

/**
 * What every picture says about its run, above and below.
 *
 * @param scenario both names of the scenario
 * @param replications how many runs the figures are means of
 * @param provisional why the figures may not be relied on yet; empty if nothing speaks against them
 * @param figures headline figures in words, in order
 */
public record Heading(Wording scenario, int replications, Optional<String> provisional, List<String> figures) {
    public static final double LEFT = 28;
    public static final double BOTTOM = 104;
    private static final Map<String, String> SENTENCES = Map.of(
            "care_in_county_share", "Care inside the county #",
            "grassroots_share_of_in_county_visits", "Grassroots share of it #",
            "unmet_need_share", "Needs without care #",
            "visits_per_person_year", "# visits per person-year");
    private static final Wording PROVISIONAL = Wording.both("PROVISIONAL", "暂定");

    /** From the summary of the results. */
    public static Heading of(Summary summary) {
        List<String> figures = new ArrayList<>();
        for (Headline headline : summary.headlines()) {
            if (headline.of().equals(Headline.ALL)) {
                words(headline).ifPresent(figures::add);
            }
        }
        String title = summary.title().isEmpty() ? summary.scenario() : summary.title();
        return new Heading(
                new Wording(title, latin(title, summary.scenario())),
                summary.replications(),
                summary.provisional(),
                figures);
    }

    private static Optional<String> words(Headline headline) {
        String words = SENTENCES.getOrDefault(headline.measure(), "");
        if (words.isEmpty() || headline.estimate().mean().isEmpty()) {
            return Optional.empty();
        }
        double scale = headline.unit().equals("share") ? 100 : 1;
        String figure = Fixed.of(headline.estimate().mean().orElseThrow().doubleValue() * scale, 1)
                + (scale == 100 ? " %" : "")
                + headline.estimate()
                        .halfWidth()
                        .map(half -> " (±" + atLeastATenth(half.doubleValue() * scale) + ")")
                        .orElse("");
        return Optional.of(words.replace("#", figure));
    }

    /** A half-width with one decimal, {@code <0.1} rather than 0. */
    public static String atLeastATenth(double halfWidth) {
        return halfWidth < 0.05 ? "<0.1" : Fixed.of(halfWidth, 1);
    }

    /** The title without its Chinese part. */
    private static String latin(String title, String id) {
        String rest = title.codePoints()
                .filter(c -> c < 0x2E80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return rest.isEmpty() ? id : rest;
    }

    /** Title, scenario and headline figures at the top; returns nothing, ends at {@link #BOTTOM}. */
    public void draw(Scene scene, Wording title, double right) {
        double room = right - LEFT;
        scene.write(title.within(room - 180, 26, true), LEFT, 42, Mark.Anchor.START, 26, true, Palette.TEXT);
        scene.write(scenario.within(room, 15, false), LEFT, 66, 15, Palette.TEXT);
        String line = String.join("  ·  ", figures);
        scene.write(Wording.of(line).within(room, 12.5, false), LEFT, 88, 12.5, Palette.MUTED);
        if (provisional.isPresent()) {
            double width = Lettering.width(PROVISIONAL, 13, true) + 22;
            scene.figure(
                    new RoundRectangle2D.Double(right - width, 20, width, 26, 8, 8),
                    Ink.fill(Palette.WARNING_PAPER).edged(Palette.WARNING, 1));
            scene.write(PROVISIONAL, right - width / 2, 38, Mark.Anchor.MIDDLE, 13, true, Palette.WARNING);
        }
    }

    /** Caption lines below a rule at y; returns where they end. */
    public double caption(Scene scene, List<Wording> paragraphs, double y, double right) {
        double base = y;
        for (Wording paragraph : paragraphs) {
            List<String> lines = Lettering.wrap(paragraph.text(), 11, right - LEFT);
            for (String line : lines) {
                base += 16;
                scene.write(new Wording(line, paragraph.latin().isEmpty() ? "" : line), LEFT, base, 11, Palette.MUTED);
            }
        }
        return base;
    }

    /** The finished picture of this run: caption lines below the bottom of what is drawn, then the paper's end. */
    public Sheet sheet(Scene scene, Wording title, double bottom, double width, Wording... caption) {
        double end = caption(scene, captioned(caption), bottom, width - LEFT);
        String description = scenario.text() + ". " + String.join(". ", figures) + ". " + basis();
        return scene.sheet(width, end + 26, title.text() + ": " + scenario.text(), description);
    }

    /** A picture of this run that has nothing to show, and says so. */
    public Sheet saying(Wording title, Wording sentence, double width) {
        Scene scene = new Scene();
        draw(scene, title, width - LEFT);
        scene.write(sentence, LEFT, BOTTOM + 30, 13, Palette.TEXT);
        return sheet(scene, title, BOTTOM + 50, width);
    }

    /** {@code One replication: no interval.} or {@code Means over 5 replications.} */
    public String basis() {
        return replications == 1
                ? "One replication: no interval."
                : "Means over " + replications + " replications, ± 95 % interval.";
    }

    /** The caption every picture ends with. */
    public List<Wording> captioned(Wording... own) {
        List<Wording> all = new ArrayList<>(List.of(own));
        provisional.ifPresent(
                reason -> all.add(Wording.of("Provisional: " + reason + (reason.endsWith(".") ? "" : "."))));
        return all;
    }
}
