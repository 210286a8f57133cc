package org.careshed.report.pictures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.plot.ChartEngine;
import org.careshed.report.plot.ChartEngines;
import org.careshed.report.plot.Paper;
import org.careshed.report.plot.PngPicture;

/** Still pictures of figures on light paper, each drawn once: the last state of a figure, in each language. */
public final class Drawn {
    private final Map<Which, String> svgs;
    private final Map<Which, byte[]> pngs;

    private Drawn(Map<Which, String> svgs, Map<Which, byte[]> pngs) {
        this.svgs = svgs;
        this.pngs = pngs;
    }

    private record Which(String id, Language language) {}

    private record One(Figure figure, Language language) {
        Which which() {
            return new Which(figure.id(), language);
        }
    }

    /** All figures of a report. */
    public static Drawn of(List<Figure> figures, List<Language> languages) {
        List<One> all = languages.stream()
                .flatMap(language -> figures.stream().map(figure -> new One(figure, language)))
                .toList();
        List<String> drawn = new ChartEngines().each(all, (engine, one) -> svg(engine, one.figure(), one.language()));
        return new Drawn(byWhich(all, drawn), Map.of());
    }

    /** The same with pictures of dots too, for forms that cannot hold lines. */
    public Drawn painted(List<Figure> figures) {
        List<One> all = figures.stream()
                .flatMap(figure -> Arrays.stream(Language.values())
                        .map(language -> new One(figure, language))
                        .filter(one -> svgs.containsKey(one.which())))
                .toList();
        List<byte[]> painted = all.parallelStream()
                .map(one -> PngPicture.forPaper(
                        svgs.get(one.which()),
                        one.figure().width(),
                        one.figure().height()))
                .toList();
        return new Drawn(svgs, byWhich(all, painted));
    }

    private static <T> Map<Which, T> byWhich(List<One> all, List<T> made) {
        Map<Which, T> by = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            by.put(all.get(i).which(), made.get(i));
        }
        return by;
    }

    /** A picture as SVG. */
    public String svg(Figure figure, Language language) {
        return svgs.get(new Which(figure.id(), language));
    }

    /** A picture as PNG; see {@link #painted}. */
    public byte[] png(Figure figure, Language language) {
        return pngs.get(new Which(figure.id(), language));
    }

    private static String svg(ChartEngine engine, Figure figure, Language language) {
        List<Frame> frames = figure.frames();
        return engine.svg(figure, frames.get(frames.size() - 1), language, Paper.LIGHT);
    }
}
