package org.careshed.report.pictures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.careshed.language.Language;
import org.careshed.report.figure.Figure;
import org.careshed.report.plot.ChartEngine;
import org.careshed.report.plot.ChartEngines;
import org.careshed.report.plot.Paper;
import org.careshed.report.plot.PngPicture;

/** Still pictures of figures on light paper, each drawn once: the last state of a figure, in each language. */
public final class Drawn {
    private final Map<Which, Still> stills;

    private Drawn(Map<Which, Still> stills) {
        this.stills = stills;
    }

    private record Which(String figure, Language language) {}

    private record Still(String svg, byte[] png) {}

    private record One(Figure figure, Language language) {}

    /** All figures of a report. */
    public static Drawn of(List<Figure> figures, List<Language> languages) {
        return of(figures, languages, (figure, svg) -> new byte[0]);
    }

    /** The same with pictures of dots too, for forms that cannot hold lines. */
    public static Drawn painted(List<Figure> figures, List<Language> languages) {
        return of(figures, languages, (figure, svg) -> PngPicture.forPaper(svg, figure.width(), figure.height()));
    }

    /** Each is painted as soon as it is drawn: pictures of all would need more memory than a report has. */
    private static Drawn of(List<Figure> figures, List<Language> languages, BiFunction<Figure, String, byte[]> paint) {
        List<One> all = languages.stream()
                .flatMap(language -> figures.stream().map(figure -> new One(figure, language)))
                .toList();
        List<Still> drawn = new ChartEngines().each(all, (engine, one) -> {
            String svg = svg(engine, one.figure(), one.language());
            return new Still(svg, paint.apply(one.figure(), svg));
        });
        Map<Which, Still> stills = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            stills.put(new Which(all.get(i).figure().id(), all.get(i).language()), drawn.get(i));
        }
        return new Drawn(stills);
    }

    /** A picture as SVG. */
    public String svg(Figure figure, Language language) {
        return stills.get(new Which(figure.id(), language)).svg();
    }

    /** A picture as PNG; none unless it was {@link #painted}. */
    public byte[] png(Figure figure, Language language) {
        return stills.get(new Which(figure.id(), language)).png();
    }

    private static String svg(ChartEngine engine, Figure figure, Language language) {
        return engine.svg(figure, figure.last(), language, Paper.LIGHT);
    }
}
