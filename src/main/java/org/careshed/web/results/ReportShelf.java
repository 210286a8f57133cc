package org.careshed.web.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.experiment.compare.text.ComparisonFiles;
import org.careshed.language.Language;
import org.careshed.report.ReportFiles;
import org.careshed.report.ReportFiles.Form;
import org.careshed.report.subject.Premises;
import org.careshed.report.subject.Studies;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.folder.Manifest;
import org.careshed.web.wire.WebFault;

/** Reports of results, made once as {@code careshed report} makes them and kept until the results change. */
final class ReportShelf {
    private static final int MOST_RESULTS = 20;
    private static final int MOST_KEPT = 50;
    private static final Pattern OWN_POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"<>]*)\">");

    private final ResultsHall hall;
    private final Path folder;
    private final Premises.Desk desk;

    /** Pages as they are on the disk, as long as there is room: many read one report. */
    private final Map<Path, SoftReference<byte[]>> pages = new ConcurrentHashMap<>();

    /**
     * A shelf of reports.
     *
     * @param folder in which they are kept
     * @param desk reads scenarios of results
     */
    ReportShelf(ResultsHall hall, Path folder, Premises.Desk desk) {
        this.hall = hall;
        this.folder = folder;
        this.desk = desk;
    }

    /** The bytes of a report in one form; the results are named by ids, commas between them. */
    byte[] report(String results, Optional<String> language, Form form) {
        List<String> ids = List.of(results.split(",", -1));
        if (ids.size() > MOST_RESULTS || ids.stream().distinct().count() < ids.size()) {
            throw WebFault.notFound();
        }
        List<Path> folders = ids.stream().map(hall::folder).toList();
        List<Language> languages = languages(language);
        Path kept = folder.resolve(key(folders, languages));
        Path file = kept.resolve(name(form));
        byte[] known =
                Optional.ofNullable(pages.get(file)).map(SoftReference::get).orElse(null);
        if (known != null) {
            return known;
        }
        byte[] page = made(
                file, () -> ReportFiles.write(Studies.open(folders, false, desk), languages, EnumSet.of(form), kept));
        pages.put(file, new SoftReference<>(page));
        return page;
    }

    /** The bytes of a file of the shelf. Reports are made one at a time; who reads one that was read before waits for none. */
    private synchronized byte[] made(Path file, Runnable maker) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                makeRoom();
                maker.run();
            }
            return Files.readAllBytes(file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * The policy of contents under which a page of a report is shown: its own, which names its scripts by hash, in a frame of
     * this app alone and apart from it: the page can neither ask this server nor read the app.
     */
    static String policy(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, 4_096), StandardCharsets.UTF_8);
        Matcher own = OWN_POLICY.matcher(head);
        String policy = own.find() ? own.group(1) : "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
        return policy + "; frame-ancestors 'self'; sandbox allow-scripts allow-downloads allow-modals";
    }

    /** The file of a form. */
    static String name(Form form) {
        return switch (form) {
            case HTML -> ReportFiles.HTML;
            case PDF -> ReportFiles.PDF;
            case DOCX -> ReportFiles.WORD;
        };
    }

    private static List<Language> languages(Optional<String> asked) {
        return asked.flatMap(Language::of).map(List::of).orElse(List.of(Language.ENGLISH, Language.CHINESE));
    }

    /** Changes whenever results do. */
    private static String key(List<Path> folders, List<Language> languages) {
        StringBuilder key = new StringBuilder(languages.toString());
        for (Path folder : folders) {
            for (String name : List.of(Manifest.COMPLETE, ComparisonFiles.JSON, Manifest.NAME)) {
                Path file = folder.resolve(name);
                try {
                    key.append('\n').append(file);
                    if (Files.isRegularFile(file)) {
                        key.append(' ').append(Files.getLastModifiedTime(file).toMillis());
                    }
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
        return Fingerprint.of(key.toString().getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, 16);
    }

    /** Takes the oldest reports away when there are many. */
    private void makeRoom() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> kept;
        try (Stream<Path> all = Files.list(folder)) {
            kept = all.sorted(Comparator.comparing(ReportShelf::changed)).toList();
        }
        pages.keySet().removeIf(file -> !Files.exists(file));
        for (Path old : kept.subList(0, Math.max(0, kept.size() - MOST_KEPT))) {
            try (Stream<Path> files = Files.walk(old)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
