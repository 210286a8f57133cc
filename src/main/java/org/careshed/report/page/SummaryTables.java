package org.careshed.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.result.Headline;
import org.careshed.result.Summary;

/** The headline figures as two tables: those of the whole county, and those of each tier side by side. */
final class SummaryTables {
    private final Summary summary;
    private final Atlas atlas;

    SummaryTables(Summary summary, Atlas atlas) {
        this.summary = summary;
        this.atlas = atlas;
    }

    void write(Html html) {
        whole(html);
        byTier(html);
        byGroup(html);
    }

    private void whole(Html html) {
        List<Headline> figures = summary.headlines().stream()
                .filter(headline -> headline.of().equals(Headline.ALL))
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        html.raw("<table class=\"figures\">\n<thead><tr><th>")
                .both("Figure", "指标")
                .raw("</th><th class=\"n\">");
        html.both("Mean", "均值")
                .raw("</th><th class=\"n\">")
                .both("95 % interval", "95%区间")
                .raw("</th></tr></thead>\n");
        for (Headline figure : figures) {
            MeasureName name = MeasureName.of(figure.measure());
            html.raw("<tr><td>").both(name.english(), name.chinese()).raw("</td><td class=\"n big\">");
            html.text(Figure.mean(figure))
                    .raw("</td><td class=\"n\">")
                    .text(Figure.half(figure))
                    .raw("</td></tr>\n");
        }
        html.raw("</table>\n");
    }

    /** Measures that are told of tiers, each a column. */
    private void byTier(Html html) {
        Map<String, Map<String, Headline>> columns = new LinkedHashMap<>();
        for (Headline headline : summary.headlines()) {
            if (atlas.tiers().containsKey(headline.of())
                    && headline.estimate().mean().isPresent()) {
                columns.computeIfAbsent(headline.measure(), m -> new LinkedHashMap<>())
                        .put(headline.of(), headline);
            }
        }
        List<TierLook> tiers = new ArrayList<>(atlas.tiers().values());
        tiers.removeIf(tier -> columns.values().stream().noneMatch(c -> c.containsKey(tier.id())));
        if (tiers.isEmpty()) {
            return;
        }
        html.raw("<h3>")
                .both("By kind of facility", "按机构层级")
                .raw("</h3>\n<div class=\"wide\"><table>\n<thead><tr><th>");
        html.both("Kind of facility", "机构").raw("</th>");
        columns.keySet().forEach(measure -> {
            MeasureName name = MeasureName.of(measure);
            html.raw("<th class=\"n\">").both(name.english(), name.chinese()).raw("</th>");
        });
        html.raw("</tr></thead>\n");
        for (TierLook tier : tiers) {
            html.raw("<tr><td>")
                    .both(tier.name().first().text(), tier.name().second().text())
                    .raw("</td>");
            columns.values().forEach(column -> cell(html, Optional.ofNullable(column.get(tier.id()))));
            html.raw("</tr>\n");
        }
        html.raw("</table></div>\n");
    }

    /** Measures that are told of other groups: hospitals together, ages, directions. */
    private void byGroup(Html html) {
        List<Headline> figures = summary.headlines().stream()
                .filter(h -> !h.of().equals(Headline.ALL) && !atlas.tiers().containsKey(h.of()))
                .filter(h -> h.estimate().mean().isPresent() && !h.of().contains("/"))
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        html.raw("<h3>").both("By other groups", "按其他分组").raw("</h3>\n<table>\n<thead><tr><th>");
        html.both("Figure", "指标").raw("</th><th>").both("Of", "分组").raw("</th><th class=\"n\">");
        html.both("Mean", "均值").raw("</th></tr></thead>\n");
        for (Headline figure : figures) {
            MeasureName name = MeasureName.of(figure.measure());
            html.raw("<tr><td>").both(name.english(), name.chinese()).raw("</td><td>");
            html.text(figure.of().replace('-', ' ')).raw("</td>");
            cell(html, Optional.of(figure));
            html.raw("</tr>\n");
        }
        html.raw("</table>\n");
    }

    private static void cell(Html html, Optional<Headline> figure) {
        html.raw("<td class=\"n\">");
        html.text(figure.map(Figure::mean).orElse(""));
        figure.map(Figure::half)
                .filter(half -> !half.isEmpty())
                .ifPresent(half -> html.raw(" <small>").text(half).raw("</small>"));
        html.raw("</td>");
    }
}
