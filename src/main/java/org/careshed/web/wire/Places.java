package org.careshed.web.wire;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.careshed.language.Text;

/** Takes places on this machine's disk out of words that go to a browser: folders are named by what they are. */
public final class Places {
    private static final Pattern OTHER =
            Pattern.compile("(?<![\\w.:/~])(/[\\w.@+-]+){2,}/?|\\b[A-Z]:\\\\[\\w.\\\\ -]+");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** Of the two folders that are served. */
    public Places(Path results, Path scenarios) {
        names.put(results.toString(), "results");
        names.put(scenarios.toString(), "scenarios");
    }

    /** The same words without any absolute path. */
    public Text hidden(Text words) {
        return Text.of(hidden(words.english()), hidden(words.chinese()));
    }

    private String hidden(String words) {
        String shown = words;
        for (Map.Entry<String, String> name : names.entrySet()) {
            shown = shown.replace(name.getKey(), name.getValue());
        }
        return OTHER.matcher(shown).replaceAll("...");
    }
}
