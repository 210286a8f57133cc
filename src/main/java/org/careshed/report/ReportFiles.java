package org.careshed.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.chapters.Reports;
import org.careshed.report.document.Document;
import org.careshed.report.document.Section;
import org.careshed.report.html.HtmlReport;
import org.careshed.report.input.ReportException;
import org.careshed.report.paper.PdfReport;
import org.careshed.report.pictures.Drawn;
import org.careshed.report.subject.Study;
import org.careshed.report.word.WordReport;
import org.careshed.result.file.AtomicFile;

/** Writes a report as files; each appears whole or not at all. */
public final class ReportFiles {
    /** The page. */
    public static final String HTML = "report.html";

    /** The same on paper. */
    public static final String PDF = "report.pdf";

    /** The same for an editor. */
    public static final String WORD = "report.docx";

    /** A form of a report. */
    public enum Form {
        HTML,
        PDF,
        DOCX
    }

    private ReportFiles() {}

    /**
     * Writes the report of a study. What is asked for comes in the order page, Word, paper, so that a machine without letters
     * for paper has the others.
     *
     * @param languages one, or two that stand side by side
     * @param folder is made if there is none
     * @return the files written
     * @throws ReportException when the folder cannot be written, or the machine has no letters for a PDF
     */
    public static List<Path> write(Study study, List<Language> languages, Set<Form> forms, Path folder) {
        return write(Reports.of(study), languages, forms, folder);
    }

    /** The same with a chapter before all others. */
    public static List<Path> write(Study study, Section first, List<Language> languages, Set<Form> forms, Path folder) {
        return write(Reports.of(study).after(first), languages, forms, folder);
    }

    /** What forms share is made once, on all processors; then they come side by side. */
    private static List<Path> write(Document document, List<Language> languages, Set<Form> forms, Path folder) {
        quiet();
        Document still = document.still();
        Drawn drawn = drawn(still, languages, forms);
        List<ForkJoinTask<Path>> files = new ArrayList<>();
        if (forms.contains(Form.PDF)) { // begins first: it takes longest
            files.add(begun(folder, PDF, () -> PdfReport.of(still, drawn, languages)));
        }
        if (forms.contains(Form.DOCX)) {
            files.add(0, begun(folder, WORD, () -> WordReport.of(still, drawn, languages)));
        }
        if (forms.contains(Form.HTML)) {
            files.add(0, begun(folder, HTML, () -> page(document, languages)));
        }
        try {
            return files.stream().map(ForkJoinTask::join).toList();
        } finally {
            files.forEach(ForkJoinTask::quietlyJoin); // nothing is written any more when this has ended
        }
    }

    private static Drawn drawn(Document document, List<Language> languages, Set<Form> forms) {
        if (forms.contains(Form.DOCX)) {
            return Drawn.painted(document.figures(), languages);
        }
        return Drawn.of(forms.contains(Form.PDF) ? document.figures() : List.of(), languages);
    }

    private static byte[] page(Document document, List<Language> languages) {
        return HtmlReport.of(document, languages).getBytes(StandardCharsets.UTF_8);
    }

    /** Libraries for paper and Word log what is no concern of a reader's; faults of theirs still end the command. */
    private static void quiet() {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }

    private static ForkJoinTask<Path> begun(Path folder, String name, Supplier<byte[]> content) {
        return ForkJoinTask.adapt(() -> written(folder, name, content.get())).fork();
    }

    private static Path written(Path folder, String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve(name), content);
            return folder.resolve(name);
        } catch (IOException e) {
            throw new ReportException(
                    Text.of("{folder} cannot be written: {fault}", "无法写入 {folder}：{fault}")
                            .with("folder", folder)
                            .with("fault", ReportException.words(e)),
                    e);
        }
    }
}
