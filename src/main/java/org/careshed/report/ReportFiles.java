package org.careshed.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Language;
import org.careshed.report.chapters.Reports;
import org.careshed.report.document.Document;
import org.careshed.report.html.HtmlReport;
import org.careshed.report.input.ReportException;
import org.careshed.report.subject.Study;
import org.careshed.result.file.AtomicFile;

/** Writes a report as files; each appears whole or not at all. */
public final class ReportFiles {
    /** The page. */
    public static final String HTML = "report.html";

    private ReportFiles() {}

    /**
     * Writes the report of a study.
     *
     * @param languages one, or two that stand side by side
     * @param folder is made if there is none
     * @return the files written
     * @throws ReportException when the folder cannot be written
     */
    public static List<Path> write(Study study, List<Language> languages, Path folder) {
        Document document = Reports.of(study);
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            write(folder.resolve(HTML), HtmlReport.of(document, languages).getBytes(StandardCharsets.UTF_8), written);
        } catch (IOException e) {
            throw new ReportException(folder + " cannot be written: " + e.getMessage(), e);
        }
        return written;
    }

    private static void write(Path file, byte[] bytes, List<Path> written) throws IOException {
        AtomicFile.write(file, bytes);
        written.add(file);
    }
}
