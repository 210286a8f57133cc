package org.careshed.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.careshed.report.plot.ChartEngines;
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

    /** A form of a figure. */
    public enum Form {
        SVG,
        PNG,
        CSV
    }

    private record File(String name, byte[] bytes) {}

    /** A figure's chart for the page, and its files. */
    private record Drawn(String chart, List<File> files) {}

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
        List<Figure> figures = Catalogue.of(study);
        List<Drawn> drawn = drawn(study, figures, language, EnumSet.allOf(Form.class));
        List<Row> closing = study.base().has("closing") ? study.base().rows("closing") : List.of();
        List<PicturePart> parts = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            parts.add(new PicturePart(i + 1, figures.get(i), drawn.get(i).chart()));
        }
        String page = IndexPage.of(results.summary(), study.atlas(), closing, parts);
        List<File> files = new ArrayList<>();
        files.add(new File(IndexPage.FILE, page.getBytes(StandardCharsets.UTF_8)));
        drawn.forEach(one -> files.addAll(one.files()));
        return write(resultsFolder.resolve(PLOTS), files);
    }

    /**
     * Draws every figure of a study into a folder, without a page: of several arms those under the last one, or of the
     * differences between them.
     *
     * @param folder is made if there is none
     * @return the files written, in the order of a report
     * @throws ReportException if the folder cannot be written
     */
    public static List<Path> draw(Study study, Language language, Set<Form> forms, Path folder) {
        System.setProperty("java.awt.headless", "true");
        List<File> files = new ArrayList<>();
        drawn(study, Catalogue.of(study), language, forms).forEach(one -> files.addAll(one.files()));
        return write(folder, files);
    }

    private static List<Drawn> drawn(Study study, List<Figure> figures, Language language, Set<Form> forms) {
        return new ChartEngines().each(figures, (engine, figure) -> {
            Frame last = figure.last();
            Text whose = figure.frames().size() > 1 && study.arms().size() > 1
                    ? study.base().title().then(Text.same(" → ")).then(last.label())
                    : study.base().title();
            Placard placard = Placard.of(engine, figure, last, language, whose);
            return new Drawn(placard.chart(), files(figure, placard, forms));
        });
    }

    private static List<File> files(Figure figure, Placard placard, Set<Form> forms) {
        List<File> files = new ArrayList<>();
        if (forms.contains(Form.SVG)) {
            files.add(new File(figure.id() + ".svg", placard.svg().getBytes(StandardCharsets.UTF_8)));
        }
        if (forms.contains(Form.PNG)) {
            byte[] png = PngPicture.of(placard.svg(), placard.width(), placard.height());
            files.add(new File(figure.id() + ".png", png));
        }
        if (forms.contains(Form.CSV)) {
            files.add(new File(figure.id() + ".csv", csv(figure.data()).getBytes(StandardCharsets.UTF_8)));
        }
        return files;
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
            throw new ReportException(
                    Text.of("{folder} cannot be written: {fault}", "无法写入 {folder}：{fault}")
                            .with("folder", plots)
                            .with("fault", ReportException.words(e)),
                    e);
        }
        return files.stream().map(file -> plots.resolve(file.name())).toList();
    }

    /** Whether a folder has all its pictures: the page, which is written last, is there. */
    public static boolean drawn(Path resultsFolder) {
        return Files.isRegularFile(resultsFolder.resolve(PLOTS).resolve(IndexPage.FILE));
    }
}
