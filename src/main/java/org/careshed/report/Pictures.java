package org.careshed.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(page, gallery.page().getBytes(StandardCharsets.UTF_8));
        gallery.sheets().forEach((name, sheet) -> {
            files.put(plots.resolve(name + ".svg"), SvgText.of(sheet).getBytes(StandardCharsets.UTF_8));
            files.put(plots.resolve(name + ".png"), PngImage.of(sheet));
        });
        try {
            Files.createDirectories(plots);
            Files.deleteIfExists(page);
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                if (!file.getKey().equals(page)) {
                    AtomicFile.write(file.getKey(), file.getValue());
                }
            }
            AtomicFile.write(page, files.get(page));
        } catch (IOException e) {
            throw new ReportException(plots + " cannot be written: " + e.getMessage(), e);
        }
        return List.copyOf(files.keySet());
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
