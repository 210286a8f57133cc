package org.careshed.report.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.careshed.language.Language;
import org.careshed.report.document.Document;
import org.careshed.report.html.Tongues;
import org.careshed.report.pictures.Drawn;

/** A report as PDF: the same document on A4, letters inside, warnings and numbers on every page. */
public final class PdfReport {
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    private PdfReport() {}

    /**
     * The bytes of the file; the same report gives the same bytes on one machine.
     *
     * @throws org.careshed.report.input.ReportException when the machine has no letters for it
     */
    public static byte[] of(Document document, Drawn drawn, List<Language> languages) {
        XRLog.setLoggingEnabled(false);
        Letters letters = Letters.installed();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.setDocumentId((long) document.title().hashCode());
            PdfRendererBuilder builder = new PdfRendererBuilder();
            letters(builder, letters);
            builder.usePDDocument(pdf);
            builder.useFastMode();
            builder.useUnicodeLineBreaker(new LineBreaks());
            builder.useSVGDrawer(new ForgottenPictures());
            builder.withProducer("Careshed");
            builder.useExternalResourceAccessControl(
                    (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.withHtmlContent(new PrintForm(document, drawn, new Tongues(languages)).text(), "careshed:report");
            builder.toStream(bytes);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            undated(pdf, document.title().in(languages.get(0)));
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** No clock in the file, so that equal reports are equal files. */
    private static void undated(PDDocument pdf, String title) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setProducer("Careshed");
        pdf.setDocumentInformation(about);
    }

    private static void letters(PdfRendererBuilder builder, Letters letters) {
        byte[] chinese = letters.requireChinese();
        face(builder, "chinese", PLAIN, chinese);
        face(builder, "chinese", BOLD, chinese);
        byte[] plain = letters.plain().orElse(chinese);
        face(builder, "latin", PLAIN, plain);
        face(builder, "latin", BOLD, letters.bold().orElse(plain));
    }

    private static void face(PdfRendererBuilder builder, String family, int weight, byte[] face) {
        builder.useFont(() -> new ByteArrayInputStream(face), family, weight, FontStyle.NORMAL, true);
    }
}
