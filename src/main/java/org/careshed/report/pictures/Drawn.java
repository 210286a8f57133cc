package org.careshed.report.pictures;

import java.util.EnumMap;
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
    private final Map<Language, Map<String, String>> svgs;
    private final Map<Language, Map<String, byte[]>> pngs;

    private Drawn(Map<Language, Map<String, String>> svgs, Map<Language, Map<String, byte[]>> pngs) {
        this.svgs = svgs;
        this.pngs = pngs;
    }

    /** All figures of a report. */
    public static Drawn of(List<Figure> figures, List<Language> languages) {
        ChartEngines engines = new ChartEngines();
        Map<Language, Map<String, String>> svgs = new EnumMap<>(Language.class);
        for (Language language : languages) {
            List<String> drawn = engines.each(figures, (engine, figure) -> svg(engine, figure, language));
            Map<String, String> byId = new HashMap<>();
            for (int i = 0; i < drawn.size(); i++) {
                byId.put(figures.get(i).id(), drawn.get(i));
            }
            svgs.put(language, byId);
        }
        return new Drawn(svgs, Map.of());
    }

    /** The same with pictures of dots too, for forms that cannot hold lines. */
    public Drawn painted(List<Figure> figures) {
        Map<Language, Map<String, byte[]>> pngs = new EnumMap<>(Language.class);
        svgs.forEach((language, pictures) -> {
            List<byte[]> painted = figures.parallelStream()
                    .map(figure -> PngPicture.forPaper(pictures.get(figure.id()), figure.width(), figure.height()))
                    .toList();
            Map<String, byte[]> byId = new HashMap<>();
            for (int i = 0; i < figures.size(); i++) {
                byId.put(figures.get(i).id(), painted.get(i));
            }
            pngs.put(language, byId);
        });
        return new Drawn(svgs, pngs);
    }

    /** A picture as SVG. */
    public String svg(Figure figure, Language language) {
        return svgs.get(language).get(figure.id());
    }

    /** A picture as PNG; see {@link #painted}. */
    public byte[] png(Figure figure, Language language) {
        return pngs.get(language).get(figure.id());
    }

    private static String svg(ChartEngine engine, Figure figure, Language language) {
        List<Frame> frames = figure.frames();
        return engine.svg(figure, frames.get(frames.size() - 1), language, Paper.LIGHT);
    }
}
