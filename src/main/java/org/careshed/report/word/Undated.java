package org.careshed.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file without the moment at which it was written, so that equal reports are equal files. */
final class Undated {
    private static final LocalDateTime ONE_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String ABOUT = "docProps/core.xml";
    private static final String MOMENT = "(?s)<dcterms:(created|modified)[^>]*>.*?</dcterms:\\1>";

    private Undated() {}

    static byte[] zip(byte[] dated) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(dated.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(dated));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(ONE_MOMENT);
                to.putNextEntry(undated);
                byte[] content = from.readAllBytes();
                to.write(entry.getName().equals(ABOUT) ? withoutMoments(content) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withoutMoments(byte[] about) {
        return new String(about, StandardCharsets.UTF_8).replaceAll(MOMENT, "").getBytes(StandardCharsets.UTF_8);
    }
}
