package org.careshed.report.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.careshed.report.figure.Figure;

/**
 * How a picture comes on paper so that its letters can be read: a wide one fills a sheet on its side, a long one several, cut
 * where no words stand, any other stands upright on one.
 *
 * @param side whether sheets lie on their side
 * @param scale millimetres a pixel
 * @param cuts where pieces begin and end, pixels from the top; first 0, last the whole height
 */
public record Sheets(boolean side, double scale, List<Double> cuts) {
    private static final double WIDTH_MM = 180;
    private static final double MOST_HEIGHT_MM = 225;
    private static final double SIDE_WIDTH_MM = 262;
    private static final double SIDE_MOST_HEIGHT_MM = 148;

    /** Wider than this part of its height a picture is smaller upright than shrunk to a sheet on its side. */
    private static final double SQUARE = 1.5;

    /** From this part of a sheet on a cut may come. */
    private static final double EARLIEST = 0.8;

    /** Times a sheet's height; less is one sheet upright, since a picture in two pieces is harder to read. */
    private static final double LONG = 1.7;

    /**
     * For a picture.
     *
     * @param words in it
     * @param taken by what stands above it on a sheet, millimetres
     */
    static Sheets of(Figure figure, List<Letterless.Word> words, double taken) {
        double room = SIDE_MOST_HEIGHT_MM - taken;
        double scale = SIDE_WIDTH_MM / figure.width();
        double sheet = room / scale;
        boolean inRows = figure.frames().get(0).chart().maps().isEmpty(); // a map that is cut cannot be read
        if (figure.height() <= sheet || inRows && figure.height() > LONG * sheet) {
            return new Sheets(true, scale, cuts(figure.height(), sheet, words));
        }
        if (figure.width() > SQUARE * figure.height()) {
            return new Sheets(true, room / figure.height(), List.of(0.0, (double) figure.height()));
        }
        double width = Math.min(WIDTH_MM, (MOST_HEIGHT_MM - taken) * figure.width() / figure.height());
        return new Sheets(false, width / figure.width(), List.of(0.0, (double) figure.height()));
    }

    /**
     * Where a picture is cut that is longer than a sheet: between rows, where no words stand.
     *
     * @param svg the picture
     * @param height of the picture, pixels
     * @param sheet height of a sheet, pixels of the picture
     */
    public static List<Double> cuts(String svg, double height, double sheet) {
        return cuts(height, sheet, Letterless.of(svg).words());
    }

    private static List<Double> cuts(double height, double sheet, List<Letterless.Word> words) {
        List<Double> cuts = new ArrayList<>(List.of(0.0));
        double from = 0;
        while (height - from > sheet) {
            from = cut(from + EARLIEST * sheet, from + sheet, words);
            cuts.add(from);
        }
        cuts.add(height);
        return List.copyOf(cuts);
    }

    /** The middle of the widest strip without words between two heights. */
    private static double cut(double earliest, double latest, List<Letterless.Word> words) {
        List<Double> free = new ArrayList<>();
        free.add(earliest);
        words.stream()
                .filter(word -> word.middle() > earliest && word.middle() < latest)
                .sorted(Comparator.comparingDouble(Letterless.Word::middle))
                .forEach(word -> {
                    free.add(word.middle() - word.size() / 2);
                    free.add(word.middle() + word.size() / 2);
                });
        free.add(latest);
        double best = latest;
        double widest = -1;
        for (int i = 0; i + 1 < free.size(); i += 2) {
            double strip = free.get(i + 1) - free.get(i);
            if (strip >= widest) {
                widest = strip;
                best = (free.get(i) + free.get(i + 1)) / 2;
            }
        }
        return best;
    }
}
