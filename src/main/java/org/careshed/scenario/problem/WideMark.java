package org.careshed.scenario.problem;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;

/**
 * A wide punctuation mark where YAML needs a plain one, as a Chinese keyboard writes it.
 *
 * @param mark as written
 * @param column where it stands, from 1 on, in characters
 */
public record WideMark(String mark, int column) {

    private static final Map<String, String> PLAIN = Map.of("：", ": ", "，", ", ", "｛", "{", "［", "[", "【", "[");

    /** A wide colon after a key, a wide comma before one, a wide bracket after a plain colon. */
    private static final Pattern MARK = Pattern.compile("(?:^\\s*(?:- *)?|[{,，｛]\\s*)[A-Za-z0-9_.*-]+\\s*(：)"
            + "|(，)(?=\\s*[A-Za-z0-9_.*-]+\\s*[:：])"
            + "|:\\s*([｛［【])");

    /** The first in a line of YAML. */
    public static Optional<WideMark> in(String line) {
        Matcher found = MARK.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        int group = found.start(1) >= 0 ? 1 : found.start(2) >= 0 ? 2 : 3;
        return Optional.of(new WideMark(found.group(group), line.codePointCount(0, found.start(group)) + 1));
    }

    /** What to write instead. */
    public Text fix() {
        String plain = PLAIN.get(mark);
        Text written = plain.endsWith(" ")
                ? Text.of("`{plain}` and a space", "`{plain}` 加一个空格")
                : Text.of("`{plain}`", "`{plain}`");
        return Text.of("write {written} instead of the wide `{mark}`", "写{written}，不写全角的 `{mark}`")
                .with("written", written.with("plain", plain.strip()))
                .with("mark", mark);
    }

    /** A fault of what was read in place of a map, with this remedy where a wide mark is the reason. */
    public static Fault blamed(String text, Fault fault) {
        return in(text).map(mark -> fault.fix(mark.fix())).orElse(fault);
    }
}
