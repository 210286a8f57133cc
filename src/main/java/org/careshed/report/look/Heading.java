package org.careshed.report.look;

import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.folder.ReportException;
import tools.jackson.databind.JsonNode;

/**
 * What every picture says about its run, above and below.
 *
 * @param scenario both names of the scenario
 * @param replications how many runs the figures are means of
 * @param provisional whether the summary says so
 * @param figures headline figures in words, in order
 */
public record Heading(Wording scenario, int replications, boolean provisional, List<String> figures) {
    public static final double LEFT = 28;
    public static final double BOTTOM = 104;
    private static final Map<String, String> SHARES = shares();
    private static final Wording PROVISIONAL = Wording.both("PROVISIONAL", "暂定");

    /** From {@code summary.json}. */
    public static Heading of(JsonNode summary) {
        if (summary.path("careshed_results").asInt(0) != 1) {
            throw new ReportException("summary.json is not a summary of this version: careshed_results ("
                    + summary.path("careshed_results") + ") must be 1");
        }
        String title = summary.path("title").asString("");
        String id = summary.path("scenario").asString("");
        List<String> figures = new ArrayList<>();
        SHARES.forEach((measure, words) -> figure(summary.path(measure)).ifPresent(f -> figures.add(words + " " + f)));
        JsonNode perPerson = summary.path("visits_per_person_year").path("mean");
        if (perPerson.isNumber()) {
            figures.add(String.format(Locale.ROOT, "%.1f visits per person-year", perPerson.asDouble()));
        }
        return new Heading(
                new Wording(title.isEmpty() ? id : title, latin(title, id)),
                Math.max(1, summary.path("replications").asInt(1)),
                summary.path("provisional").asBoolean(false),
                figures);
    }

    private static Map<String, String> shares() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("care_in_county_share", "Care inside the county");
        words.put("grassroots_share_of_in_county_visits", "Grassroots share of it");
        words.put("unmet_need_share", "Needs without care");
        return words;
    }

    private static Optional<String> figure(JsonNode reading) {
        JsonNode mean = reading.path("mean");
        if (!mean.isNumber()) {
            return Optional.empty();
        }
        JsonNode half = reading.path("half_width");
        return Optional.of(Figures.percent(mean.asDouble())
                + (half.isNumber() ? String.format(Locale.ROOT, " (±%.1f)", half.asDouble() * 100) : ""));
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
        if (provisional) {
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

    /** {@code One replication: no interval.} or {@code Means over 5 replications.} */
    public String basis() {
        return replications == 1 ? "One replication: no interval." : "Means over " + replications + " replications.";
    }

    /** What provisional means, in a sentence; empty when it does not apply. */
    public Optional<Wording> warning() {
        return provisional
                ? Optional.of(
                        Wording.of(
                                "Provisional: the choice of facility is not calibrated yet; read shares as an example, not as a finding."))
                : Optional.empty();
    }

    /** The caption every picture ends with. */
    public List<Wording> captioned(Wording... own) {
        List<Wording> all = new ArrayList<>(List.of(own));
        warning().ifPresent(all::add);
        return all;
    }
}
