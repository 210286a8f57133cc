package org.careshed.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.careshed.report.drawing.PngImage;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.SvgText;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.page.IndexPage;
import org.careshed.result.file.AtomicFile;

/** Draws the pictures and the page of a results folder into its folder {@code plots}. */
public final class Pictures {
    private static final String PLOTS = "plots";

    private Pictures() {}

    private record Drawing(Path file, Supplier<byte[]> bytes) {}

    /**
     * Draws every picture that the run has a table for, as SVG and as PNG, and {@code index.html} around them. Each file
     * appears whole or not at all; the page is taken away first and written last, so that it stands there only when all
     * pictures do.
     *
     * @return the files written: the page, then pictures in its order
     * @throws ReportException if the folder is not a complete results folder or cannot be written
     */
    public static List<Path> draw(Path resultsFolder) {
        System.setProperty("java.awt.headless", "true");
        Gallery gallery = new Gallery(ResultsTables.open(resultsFolder));
        Path plots = resultsFolder.resolve(PLOTS);
        Path page = plots.resolve(IndexPage.FILE);
        Function<Sheet, byte[]> png = PngImage.withInstalledFonts();
        List<Drawing> drawings = new ArrayList<>();
        drawings.add(new Drawing(page, () -> gallery.page().getBytes(StandardCharsets.UTF_8)));
        gallery.sheets().forEach((name, sheet) -> {
            drawings.add(new Drawing(
                    plots.resolve(name + ".svg"), () -> SvgText.of(sheet).getBytes(StandardCharsets.UTF_8)));
            drawings.add(new Drawing(plots.resolve(name + ".png"), () -> png.apply(sheet)));
        });
        List<byte[]> files =
                drawings.parallelStream().map(drawing -> drawing.bytes().get()).toList();
        try {
            Files.createDirectories(plots);
            Files.deleteIfExists(page);
            for (int i = drawings.size() - 1; i >= 0; i--) {
                AtomicFile.write(drawings.get(i).file(), files.get(i));
            }
        } catch (IOException e) {
            throw new ReportException(plots + " cannot be written: " + e.getMessage(), e);
        }
        return drawings.stream().map(Drawing::file).toList();
    }

    /** Whether a folder has all its pictures: the page, which is written last, is there. */
    public static boolean drawn(Path resultsFolder) {
        return Files.isRegularFile(resultsFolder.resolve(PLOTS).resolve(IndexPage.FILE));
    }

    /** What is drawn of a folder, by the name of the file. */
    static Map<String, Sheet> sheets(Path resultsFolder) {
        return new Gallery(ResultsTables.open(resultsFolder)).sheets();
    }
}
