package org.careshed.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.Catalogue;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.input.Row;
import org.careshed.report.page.IndexPage;
import org.careshed.report.page.PicturePart;
import org.careshed.report.plot.ChartEngine;
import org.careshed.report.plot.Placard;
import org.careshed.report.plot.PngPicture;
import org.careshed.report.proof.Proofs;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Csv;

/** Draws the figures and the page of a results folder into its folder {@code plots}. */
public final class Pictures {
    private static final String PLOTS = "plots";

    private Pictures() {}

    private record File(String name, byte[] bytes) {}

    /** Draws in English. */
    public static List<Path> draw(Path resultsFolder) {
        return draw(resultsFolder, Language.ENGLISH);
    }

    /** Draws, and what the model was held against and fitted to is not told. */
    public static List<Path> draw(Path resultsFolder, Language language) {
        return draw(resultsFolder, language, Proofs.NONE);
    }

    /**
     * Draws every figure that the run has a table for, as SVG, PNG and CSV, and {@code index.html} around them. Each file
     * appears whole or not at all; the page is taken away first and written last, so that it stands there only when all
     * figures do.
     *
     * @param language of the words in the pictures; titles and captions stand in the page in both
     * @param proofs what the model was held against and fitted to
     * @return the files written: the page, then those of the figures in its order
     * @throws ReportException if the folder is not a complete results folder or cannot be written
     */
    public static List<Path> draw(Path resultsFolder, Language language, Proofs proofs) {
        System.setProperty("java.awt.headless", "true");
        ResultsTables results = ResultsTables.open(resultsFolder);
        Study study = ResultsArm.alone(results).with(proofs);
        List<File> files = new ArrayList<>();
        List<PicturePart> parts = new ArrayList<>();
        List<Figure> figures = Catalogue.of(study);
        List<Placard> placards = placards(figures, language, study);
        List<Row> closing = study.base().has("closing") ? study.base().rows("closing") : List.of();
        for (int i = 0; i < figures.size(); i++) {
            parts.add(new PicturePart(i + 1, figures.get(i), placards.get(i).chart()));
        }
        String page = IndexPage.of(results.summary(), study.atlas(), closing, parts);
        files.add(new File(IndexPage.FILE, page.getBytes(StandardCharsets.UTF_8)));
        files.addAll(IntStream.range(0, figures.size())
                .parallel()
                .boxed()
                .flatMap(i -> files(figures.get(i), placards.get(i)))
                .toList());
        return write(resultsFolder.resolve(PLOTS), files);
    }

    /** One engine draws them all: starting a second takes as long as most figures. */
    private static List<Placard> placards(List<Figure> figures, Language language, Study study) {
        ChartEngine engine = ChartEngine.start();
        Text scenario = study.base().title();
        return figures.stream()
                .map(figure -> Placard.of(engine, figure, last(figure.frames()), language, scenario))
                .toList();
    }

    private static Frame last(List<Frame> frames) {
        return frames.get(frames.size() - 1);
    }

    private static Stream<File> files(Figure figure, Placard placard) {
        return Stream.of(
                new File(figure.id() + ".svg", placard.svg().getBytes(StandardCharsets.UTF_8)),
                new File(figure.id() + ".png", PngPicture.of(placard.svg(), placard.width(), placard.height())),
                new File(figure.id() + ".csv", csv(figure.data()).getBytes(StandardCharsets.UTF_8)));
    }

    private static String csv(Table table) {
        StringBuilder text = new StringBuilder(
                Csv.line(table.columns().stream().map(Column::name).toList()));
        for (List<String> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                boolean words = table.columns().get(i).type() == Column.Type.TEXT;
                Csv.cell(text, row.get(i), words, i == 0);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static List<Path> write(Path plots, List<File> files) {
        try {
            Files.createDirectories(plots);
            Files.deleteIfExists(plots.resolve(IndexPage.FILE));
            for (int i = files.size() - 1; i >= 0; i--) {
                AtomicFile.write(
                        plots.resolve(files.get(i).name()), files.get(i).bytes());
            }
        } catch (IOException e) {
            throw new ReportException(plots + " cannot be written: " + e.getMessage(), e);
        }
        return files.stream().map(file -> plots.resolve(file.name())).toList();
    }

    /** Whether a folder has all its pictures: the page, which is written last, is there. */
    public static boolean drawn(Path resultsFolder) {
        return Files.isRegularFile(resultsFolder.resolve(PLOTS).resolve(IndexPage.FILE));
    }
}
