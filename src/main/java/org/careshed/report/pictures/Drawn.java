package org.careshed.report.pictures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.plot.ChartEngine;
import org.careshed.report.plot.Paper;
import org.careshed.report.plot.PngPicture;

/** Still pictures of figures on light paper, each drawn once: the last state of a figure, in each language. */
public final class Drawn {
    private final Map<Language, Map<String, String>> svgs;
    private final Map<Language, Map<String, byte[]>> pngs = new EnumMap<>(Language.class);

    private Drawn(Map<Language, Map<String, String>> svgs) {
        this.svgs = svgs;
    }

    /** All figures of a report, each language on a thread of its own. */
    public static Drawn of(List<Figure> figures, List<Language> languages) {
        List<Map<String, String>> drawn = languages.parallelStream()
                .map(language -> all(figures, language))
                .toList();
        Map<Language, Map<String, String>> svgs = new EnumMap<>(Language.class);
        for (int i = 0; i < drawn.size(); i++) {
            svgs.put(languages.get(i), drawn.get(i));
        }
        return new Drawn(svgs);
    }

    /** The same with pictures of dots too, for forms that cannot hold lines. */
    public Drawn painted(List<Figure> figures) {
        svgs.forEach((language, pictures) -> {
            List<byte[]> painted = figures.parallelStream()
                    .map(figure -> PngPicture.of(pictures.get(figure.id()), figure.width(), figure.height()))
                    .toList();
            Map<String, byte[]> byId = new HashMap<>();
            for (int i = 0; i < figures.size(); i++) {
                byId.put(figures.get(i).id(), painted.get(i));
            }
            pngs.put(language, byId);
        });
        return this;
    }

    /** A picture as SVG. */
    public String svg(Figure figure, Language language) {
        return svgs.get(language).get(figure.id());
    }

    /** A picture as PNG; see {@link #painted}. */
    public byte[] png(Figure figure, Language language) {
        return pngs.get(language).get(figure.id());
    }

    private static Map<String, String> all(List<Figure> figures, Language language) {
        Map<String, String> pictures = new HashMap<>();
        if (!figures.isEmpty()) {
            ChartEngine engine = ChartEngine.start();
            figures.forEach(figure -> pictures.put(figure.id(), svg(engine, figure, language)));
        }
        return pictures;
    }

    private static String svg(ChartEngine engine, Figure figure, Language language) {
        List<Frame> frames = figure.frames();
        return engine.svg(figure, frames.get(frames.size() - 1), language, Paper.LIGHT);
    }
}
