package org.careshed.language;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Words in both languages: whoever writes one writes the other beside it, so that neither is ever missing.
 *
 * @param english in English
 * @param chinese in simplified Chinese
 */
public record Text(String english, String chinese) {
    /** No words. */
    public static final Text NONE = new Text("", "");

    private static final int FIRST_CHINESE = 0x2E80;

    public Text {
        Objects.requireNonNull(english);
        Objects.requireNonNull(chinese);
    }

    /** Words in both languages. */
    public static Text of(String english, String chinese) {
        return new Text(english, chinese);
    }

    /** What is the same in both: an id, a number without words. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /**
     * A name from the one line on which manifests and lists have it in both languages, {@code Wuyuan 武原}: English, a space,
     * and from the word on that holds the first Chinese letter, Chinese. A line in one language is the same in both.
     */
    public static Text named(String line) {
        int letter = 0;
        while (letter < line.length() && line.charAt(letter) < FIRST_CHINESE) {
            letter++;
        }
        int space = line.substring(0, letter).lastIndexOf(' ');
        String english = space < 0 ? "" : line.substring(0, space).strip();
        return letter == line.length() || english.isEmpty()
                ? same(line)
                : of(english, line.substring(space).strip());
    }

    /** The words in one language. */
    public String in(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    /** These words with every <code>{name}</code> replaced by a value in the same language. */
    public Text with(String name, Text value) {
        String hole = "{" + name + "}";
        return new Text(english.replace(hole, value.english), chinese.replace(hole, value.chinese));
    }

    /** These words with every <code>{name}</code> replaced by the same characters in both languages: those of the value. */
    public Text with(String name, Object value) {
        return with(name, value instanceof Text text ? text : same(String.valueOf(value)));
    }

    /** Ids one after the other, each between backquotes, with the commas of the language. */
    public static Text ids(Collection<String> ids) {
        List<Text> quoted = ids.stream().map(id -> same("`" + id + "`")).toList();
        return joined(of(", ", "、"), quoted);
    }

    /** Texts one after the other with others between them; {@link #NONE} of none. */
    public static Text joined(Text between, List<Text> parts) {
        return of(
                parts.stream().map(Text::english).collect(Collectors.joining(between.english)),
                parts.stream().map(Text::chinese).collect(Collectors.joining(between.chinese)));
    }

    /** These words followed by the same characters in both languages. */
    public Text then(String more) {
        return then(same(more));
    }

    /** These words followed by others, with nothing between them. */
    public Text then(Text more) {
        return new Text(english + more.english, chinese + more.chinese);
    }

    public boolean isEmpty() {
        return english.isEmpty() && chinese.isEmpty();
    }
}
