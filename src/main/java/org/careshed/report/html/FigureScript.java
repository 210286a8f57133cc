package org.careshed.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.Chart;
import org.careshed.report.figure.Detail;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.option.Tree;
import org.careshed.report.plot.ChartJson;
import org.careshed.report.plot.Paper;
import org.careshed.result.Column;

/** Figures as data for the script of a page: charts in every language of it, what a click tells, the numbers drawn. */
final class FigureScript {
    private final List<Language> languages;
    private final Map<String, Object> outlines = new LinkedHashMap<>();

    FigureScript(List<Language> languages) {
        this.languages = languages;
    }

    /** A figure; its outlines are kept for {@link #shared}. */
    String of(Figure figure) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", figure.id());
        data.put("width", figure.width());
        data.put("height", figure.height());
        data.put("frames", figure.frames().stream().map(this::frame).toList());
        data.put("details", figure.details().stream().map(this::detail).toList());
        data.put("columns", figure.data().columns().stream().map(Column::name).toList());
        data.put(
                "texts",
                figure.data().columns().stream()
                        .map(column -> column.type() == Column.Type.TEXT)
                        .toList());
        data.put("rows", figure.data().rows());
        return ChartJson.of(data);
    }

    /** What all figures share: colours of both papers, outlines by name. */
    String shared() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("light", Paper.LIGHT.colours());
        data.put("dark", Paper.DARK.colours());
        data.put("outlines", outlines);
        return ChartJson.of(data);
    }

    private Map<String, Object> frame(Frame frame) {
        Map<String, Object> options = new LinkedHashMap<>();
        languages.forEach(language -> options.put(language.tag(), option(frame.chart(), language)));
        return Tree.of("label", words(frame.label()), "options", options);
    }

    private Map<String, Object> option(Chart chart, Language language) {
        outlines.putAll(chart.maps());
        return chart.option(language);
    }

    private Map<String, Object> detail(Detail detail) {
        return Tree.of(
                "id",
                detail.id(),
                "title",
                words(detail.title()),
                "head",
                detail.head().stream().map(this::words).toList(),
                "rows",
                detail.rows().stream()
                        .map(row -> row.stream().map(this::words).toList())
                        .toList());
    }

    private Map<String, Object> words(Text text) {
        Map<String, Object> words = new LinkedHashMap<>();
        languages.forEach(language ->
                words.put(language.tag(), Wording.of(text.in(language)).text()));
        return words;
    }
}
