package org.careshed.language;

import java.util.Locale;
import java.util.Optional;

/** A language that people read here. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its tag in options, file names and HTML: {@code en} or {@code zh}. */
    public String tag() {
        return tag;
    }

    /** The language of a tag such as {@code zh}, {@code zh_CN.UTF-8} or {@code en-GB}; empty for others. */
    public static Optional<Language> of(String tag) {
        String first = tag.split("[-_.@]", 2)[0].toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.tag.equals(first)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
