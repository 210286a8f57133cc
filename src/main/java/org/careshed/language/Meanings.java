package org.careshed.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What keys of files, levers and tables mean, in both languages. The English stands where the key is declared and is the
 * word by which the Chinese is found in {@code meanings.js}, which pages of the web app read too: no word stands twice.
 */
public final class Meanings {
    private static final String FILE = "meanings.js";
    private static final String WORDS = "'((?:[^'\\\\]|\\\\.)*)'";
    private static final Pattern LINE = Pattern.compile("^ {2}" + WORDS + ": " + WORDS + ",$", Pattern.MULTILINE);
    private static final Map<String, String> CHINESE = read();

    private Meanings() {}

    /** A meaning in both languages; one that nobody translated stays as it is. */
    public static Text of(String english) {
        return Text.of(english, CHINESE.getOrDefault(english, english));
    }

    /** The meanings that are known, in English. */
    public static Set<String> known() {
        return CHINESE.keySet();
    }

    private static Map<String, String> read() {
        try (InputStream in = Meanings.class.getResourceAsStream(FILE)) {
            Matcher line = LINE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> chinese = new LinkedHashMap<>();
            while (line.find()) {
                chinese.put(plain(line.group(1)), plain(line.group(2)));
            }
            return Collections.unmodifiableMap(chinese);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static String plain(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1");
    }
}
