package org.careshed.result;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Language;
import org.careshed.language.Text;

/** {@code summary.txt}: what was found, in plain words and lines of at most {@value #WIDTH} characters. */
public final class SummaryText {
    /** Longest line, characters. */
    public static final int WIDTH = 80;

    private static final int MOST_DECIMALS = 6;
    private final Summary summary;
    private final Language language;
    private final Called names;

    private SummaryText(Summary summary, Language language, Called names) {
        this.summary = summary;
        this.language = language;
        this.names = names;
    }

    /** The file's bytes: English in every locale. */
    public static byte[] bytes(Summary summary) {
        return (String.join("\n", lines(summary)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The lines of the file, without line ends. */
    public static List<String> lines(Summary summary) {
        return lines(summary, Language.ENGLISH, Called.PLAINLY);
    }

    /** The lines without line ends, as the screen shows them after a run; in English those of the file. */
    public static List<String> lines(Summary summary, Language language, Called names) {
        return new SummaryText(summary, language, names).lines();
    }

    private List<String> lines() {
        Paragraphs text = new Paragraphs(WIDTH, language);
        text.add(summary.title());
        text.blank();
        text.add(replications(summary.replications()));
        summary.provisional()
                .ifPresent(reason -> text.add(
                        Text.of("PROVISIONAL: {reason}", "暂定结果：{reason}").with("reason", Provisional.told(reason))));
        text.blank();
        summary.byMeasure().forEach((measure, figures) -> sentence(text, measure, figures));
        summary.byMeasure().forEach((measure, figures) -> list(text, measure, figures));
        return text.lines();
    }

    private void sentence(Paragraphs text, String measure, List<Headline> figures) {
        if (isWhole(figures)) {
            Text asTold = SummaryWords.sentence(measure)
                    .orElseGet(() -> words(measure, figures.get(0)).then(Text.of(": #.", "：#。")));
            text.add(asTold.in(language).replace("#", figure(figures.get(0)).in(language)));
        }
    }

    private void list(Paragraphs text, String measure, List<Headline> figures) {
        if (!isWhole(figures)) {
            text.blank();
            Text heading = SummaryWords.heading(measure).orElseGet(() -> words(measure, figures.get(0)));
            text.add(heading.then(Text.of(":", "：")));
            figures.forEach(headline -> text.row(
                    names.of(headline.of()).in(language), figure(headline).in(language)));
        }
    }

    private static boolean isWhole(List<Headline> figures) {
        return figures.size() == 1 && figures.get(0).of().equals(Headline.ALL);
    }

    private static Text replications(int count) {
        return count == 1
                ? Text.of(
                        "From one replication: it gives no interval, so nothing here says how sure the figures are.",
                        "只有一次模拟，没有置信区间，因此无从得知这些数字有多可靠。")
                : Text.of(
                                "From {count} replications; ± is the half-width of the 95 % interval over them.",
                                "来自 {count} 次重复模拟；± 为其 95% 置信区间的半宽。")
                        .with("count", count);
    }

    private static Text figure(Headline headline) {
        Estimate estimate = headline.estimate();
        if (estimate.mean().isEmpty()) {
            return Text.of("(no value: nothing was counted)", "（无数值：没有可计数的）");
        }
        boolean share = headline.unit().equals("share");
        int decimals = share ? 1 : 2;
        Text mean = Text.same(percent(estimate.mean(), share, decimals));
        return estimate.halfWidth().isEmpty()
                ? mean
                : mean.then(Text.of(" (±{half})", "（±{half}）").with("half", halfWidth(estimate, share, decimals)));
    }

    private static Text halfWidth(Estimate estimate, boolean share, int decimals) {
        boolean none = estimate.halfWidth().orElseThrow().signum() == 0;
        for (int d = decimals; d < MOST_DECIMALS; d++) {
            String text = percent(estimate.halfWidth(), share, d);
            if (none || new BigDecimal(text).signum() != 0) {
                return Text.same(text);
            }
        }
        return Text.of("less than 0.00001", "小于 0.00001");
    }

    private static String percent(Optional<BigDecimal> value, boolean share, int decimals) {
        Optional<BigDecimal> shown = share ? value.map(v -> v.movePointRight(2)) : value;
        return new Estimate(1, 0, shown, Optional.empty()).meanText(decimals);
    }

    /** A measure that has no words of its own: its name, without the unit at its end, then the unit. */
    private static Text words(String measure, Headline headline) {
        String unit = headline.unit();
        String name = measure.replace('_', ' ');
        String bare = name.endsWith(" " + unit) ? name.substring(0, name.length() - unit.length() - 1) : name;
        String of = unit.equals("share") ? ", of 100" : unit.isEmpty() ? "" : ", " + unit;
        return Text.of(
                Character.toUpperCase(bare.charAt(0)) + bare.substring(1) + of,
                MeasureName.of(measure).chinese() + (unit.equals("share") ? "，每 100" : ""));
    }
}
