package org.careshed.report.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;

/**
 * Faces of letters that are put into a PDF, found among those of the machine.
 *
 * @param plain for Latin letters
 * @param bold the same, bold
 * @param chinese for Chinese letters; empty where the machine has none that can be put into a PDF
 */
record Letters(Optional<byte[]> plain, Optional<byte[]> bold, Optional<byte[]> chinese) {
    private static final List<String> PLAIN =
            List.of("LiberationSans-Regular.ttf", "Arial.ttf", "arial.ttf", "DejaVuSans.ttf", "NotoSans-Regular.ttf");
    private static final List<String> BOLD = List.of(
            "LiberationSans-Bold.ttf", "Arial Bold.ttf", "arialbd.ttf", "DejaVuSans-Bold.ttf", "NotoSans-Bold.ttf");
    private static final List<String> CHINESE = List.of(
            "wqy-zenhei.ttc",
            "wqy-microhei.ttc",
            "NotoSansSC-Regular.ttf",
            "DroidSansFallbackFull.ttf",
            "DroidSansFallback.ttf",
            "msyh.ttc",
            "simhei.ttf",
            "simsun.ttc",
            "STHeiti Light.ttc",
            "Arial Unicode.ttf",
            "uming.ttc");
    private static final int DEPTH = 6;

    /** Those of this machine. */
    static Letters installed() {
        Map<String, Path> files = files();
        return new Letters(first(files, PLAIN), first(files, BOLD), first(files, CHINESE));
    }

    /** The Chinese face, or what to do where there is none. */
    byte[] requireChinese() {
        return chinese.orElseThrow(() -> new ReportException(Text.of(
                "no PDF: this machine has no Chinese TrueType font that can be put into one. Maybe"
                        + " install one (Debian and Ubuntu: apt-get install fonts-wqy-zenhei), or ask for the"
                        + " other files with --format html --format docx.",
                "无法生成 PDF：本机没有可嵌入的中文 TrueType 字体。可安装一种（Debian 和 Ubuntu："
                        + "apt-get install fonts-wqy-zenhei），或用 --format html --format docx 生成其他文件。")));
    }

    private static Optional<byte[]> first(Map<String, Path> files, List<String> names) {
        for (String name : names) {
            if (files.containsKey(name)) {
                try {
                    Optional<byte[]> face = TrueType.face(files.get(name));
                    if (face.isPresent()) {
                        return face;
                    }
                } catch (IOException | IndexOutOfBoundsException unreadable) {
                    continue; // the next face will do as well
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Path> files() {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Path folder : folders()) {
            try (Stream<Path> all = Files.walk(folder, DEPTH)) {
                all.sorted()
                        .forEach(file -> files.putIfAbsent(file.getFileName().toString(), file));
            } catch (IOException | java.io.UncheckedIOException unreadable) {
                continue; // what cannot be read is not installed for us
            }
        }
        return files;
    }

    private static List<Path> folders() {
        String home = System.getProperty("user.home", "");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> names = new ArrayList<>();
        if (system.startsWith("windows")) {
            names.add(System.getenv().getOrDefault("WINDIR", "C:\\Windows") + "\\Fonts");
        } else if (system.startsWith("mac")) {
            names.addAll(List.of(home + "/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts"));
        } else {
            names.addAll(List.of(
                    home + "/.local/share/fonts", home + "/.fonts", "/usr/local/share/fonts", "/usr/share/fonts"));
        }
        return names.stream().map(Path::of).filter(Files::isDirectory).toList();
    }
}
