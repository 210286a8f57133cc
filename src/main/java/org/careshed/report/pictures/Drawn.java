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
    private final Map<String, Map<Language, String>> svgs = new HashMap<>();
    private final Map<String, Map<Language, byte[]>> pngs = new HashMap<>();

    private Drawn() {}

    /** All figures of a report. */
    public static Drawn of(List<Figure> figures, List<Language> languages) {
        Drawn drawn = new Drawn();
        if (figures.isEmpty()) {
            return drawn;
        }
        ChartEngine engine = ChartEngine.start();
        for (Figure figure : figures) {
            Map<Language, String> pictures = new EnumMap<>(Language.class);
            for (Language language : languages) {
                pictures.put(language, svg(engine, figure, language));
            }
            drawn.svgs.put(figure.id(), pictures);
        }
        return drawn;
    }

    /** A picture as SVG. */
    public String svg(Figure figure, Language language) {
        return svgs.get(figure.id()).get(language);
    }

    /** A picture as PNG, painted when first asked for. */
    public synchronized byte[] png(Figure figure, Language language) {
        return pngs.computeIfAbsent(figure.id(), id -> new EnumMap<>(Language.class))
                .computeIfAbsent(
                        language, tongue -> PngPicture.of(svg(figure, tongue), figure.width(), figure.height()));
    }

    private static String svg(ChartEngine engine, Figure figure, Language language) {
        List<Frame> frames = figure.frames();
        return engine.svg(figure, frames.get(frames.size() - 1), language, Paper.LIGHT);
    }
}
