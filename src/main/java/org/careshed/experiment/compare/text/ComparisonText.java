package org.careshed.experiment.compare.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.careshed.experiment.compare.Compared;
import org.careshed.experiment.compare.Comparison;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.compare.Side;
import org.careshed.experiment.compare.Verdict;
import org.careshed.experiment.compare.words.Difference;
import org.careshed.result.Paragraphs;
import org.careshed.result.SummaryText;

/** A comparison in lines of at most {@value SummaryText#WIDTH} characters. */
public final class ComparisonText {
    private static final int FEW = 6;
    private static final int FEW_WORLDS = 5;
    private static final int LABEL = 16;

    private final Comparison comparison;
    private final List<String> lines = new ArrayList<>();

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The lines without line ends. */
    public static List<String> lines(Comparison comparison) {
        ComparisonText page = new ComparisonText(comparison);
        page.say("Base: " + page.named(comparison.base()) + ".");
        comparison.others().forEach(page::arm);
        page.closing();
        return List.copyOf(page.lines);
    }

    private String named(Side side) {
        return side.id() + " (" + side.name() + ")";
    }

    private void arm(Side side) {
        gap();
        say(named(side) + ", compared with " + comparison.base().id() + ":");
        differences(side);
        List<Compared> all = comparison.rows(side);
        List<Compared> rows = all.stream().filter(ComparisonText::hasValue).toList();
        gap();
        say(found(side, rows));
        gap();
        lines.add(row("", "base", "with", "differs", "+/-", ""));
        String title = "";
        for (Compared row : rows) {
            String own = Shown.title(row.figure());
            if (!own.equals(title)) {
                lines.add(own);
                title = own;
            }
            addRow(row);
        }
        gap();
        if (rows.size() < all.size()) {
            say((all.size() - rows.size()) + " figures have a value under neither, as nothing was counted.");
        }
        noise(rows);
        ensemble(rows);
    }

    private static boolean hasValue(Compared row) {
        return row.contrast().base().mean().isPresent()
                || row.contrast().with().mean().isPresent();
    }

    private void addRow(Compared row) {
        Shown shown = Shown.of(row);
        String of = row.figure().of();
        String label = of.contains("/") ? of : of.replace('-', ' ');
        if (label.length() > LABEL) {
            lines.add("  " + label);
        }
        lines.add(row(
                label.length() > LABEL ? "" : label,
                shown.mean(row.contrast().base()),
                shown.mean(row.contrast().with()),
                shown.mean(row.contrast().difference()),
                shown.halfWidth(row.contrast().difference()),
                row.verdict().words()));
        row.draws()
                .ifPresent(draws -> lines.add("    over " + draws.draws() + " draws " + shown.text(draws.low()) + " to "
                        + shown.text(draws.high()) + "; what dominates: "
                        + draws.dominates().words()));
    }

    private static String row(String label, String base, String with, String differs, String half, String verdict) {
        String line = String.format(
                Locale.ROOT, "  %-" + LABEL + "s%9s%9s%9s%9s  %s", label, base, with, differs, half, verdict);
        return line.stripTrailing();
    }

    private void differences(Side side) {
        if (side.differences().isEmpty()) {
            say("It is the same scenario.");
            return;
        }
        Map<String, List<Difference>> bySection = new LinkedHashMap<>();
        side.differences()
                .forEach(difference -> bySection
                        .computeIfAbsent(difference.section(), section -> new ArrayList<>())
                        .add(difference));
        bySection.forEach((section, all) -> {
            int shown = all.size() > FEW + 1 ? FEW : all.size();
            all.subList(0, shown).forEach(difference -> item(difference.words()));
            if (shown < all.size()) {
                item("and " + (all.size() - shown) + " more in " + section);
            }
        });
    }

    private String found(Side side, List<Compared> rows) {
        long found = rows.stream().filter(row -> row.verdict().found()).count();
        long open =
                rows.stream().filter(row -> row.verdict() == Verdict.UNDECIDED).count();
        return "In " + side.worlds() + " paired world" + (side.worlds() == 1 ? "" : "s") + " " + found + " of "
                + rows.size() + " figures differ" + (open == 0 ? "." : "; " + open + " are not decided.");
    }

    private void noise(List<Compared> rows) {
        double[] ratios = rows.stream()
                .flatMap(row -> row.contrast().varianceRatio().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (ratios.length == 0) {
            return;
        }
        long worse = Arrays.stream(ratios).filter(ratio -> ratio < 1).count();
        say(String.format(
                Locale.ROOT,
                "Pairing divides the variance of a difference by %s (median of %d figures; %s to %s): so many times as"
                        + " many unpaired worlds would be needed.",
                number(ratios[(ratios.length - 1) / 2]),
                ratios.length,
                number(ratios[0]),
                number(ratios[ratios.length - 1])));
        if (worse > 0) {
            say("WARNING: for " + worse + " of them pairing made it worse (below 1).");
        }
    }

    private void ensemble(List<Compared> rows) {
        long county = rows.stream()
                .flatMap(row -> row.draws().stream())
                .filter(draws -> draws.dominates() == OverDraws.Source.COUNTY)
                .count();
        long all = rows.stream().filter(row -> row.draws().isPresent()).count();
        if (all > 0) {
            say("What is not known of the county dominates in " + county + " of " + all
                    + " figures, the luck of the worlds in the others: more worlds help only these.");
        }
    }

    private void closing() {
        gap();
        say("+/- is the half-width of the 95 % interval of the difference, world by world. Verdicts are at 5 % after"
                + " Holm's adjustment for all " + comparison.tested()
                + " comparisons with an interval: of equal scenarios, one such table in twenty names any difference.");
        if (comparison.until().isPresent()) {
            say("\"" + Verdict.UNDECIDED.words() + "\" means that the interval is still wider than was asked for; add"
                    + " worlds with --more or --most.");
        }
        if (comparison.base().worlds() == 1) {
            say("One world gives no interval, so nothing is decided.");
        } else if (comparison.base().worlds() < FEW_WORLDS) {
            say("WARNING: these are few worlds; a figure that moves in steps may be the same in all of them by luck.");
        }
        if (!comparison.draws().isEmpty()) {
            say("Over draws: 5 to 95 of 100 draws of the ensemble, each a county that the evidence allows, in one"
                    + " world each; so the range holds the luck of one world too.");
        }
    }

    private static String number(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.1f" : "%.0f", ratio);
    }

    private void item(String words) {
        Paragraphs item = new Paragraphs(SummaryText.WIDTH - 4);
        item.add(words);
        for (int i = 0; i < item.lines().size(); i++) {
            lines.add((i == 0 ? "  - " : "    ") + item.lines().get(i));
        }
    }

    private void say(String sentence) {
        Paragraphs paragraph = new Paragraphs(SummaryText.WIDTH);
        paragraph.add(sentence);
        lines.addAll(paragraph.lines());
    }

    private void gap() {
        lines.add("");
    }
}
